/// The long names of EPCIS, kept once.
///
/// A name of up to 15 bytes lives inside its `String`; a longer one would be allocated for every event.
enum KnownNames {
    private static let names: [[String]] = {
        let long = [
            "bizTransactionList", "certificationInfo", "childQuantityList", "coordinateReferenceSystem",
            "correctiveEventIDs", "dataProcessingMethod", "chemicalSubstance", "errorDeclaration",
            "eventTimeZoneOffset", "inputQuantityList", "outputQuantityList", "persistentDisposition",
            "sensorElementList", "transformationID",
        ]
        return (0...25).map { length in long.filter { $0.utf8.count == length } }
    }()

    static func name(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard 16...25 ~= bytes.count else { return nil }
        return names[bytes.count].first { $0.utf8.elementsEqual(bytes) }
    }
}
