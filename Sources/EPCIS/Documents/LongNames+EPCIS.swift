import StrictJSON

extension LongNames {
    /// The long names of EPCIS.
    static let epcis = LongNames([
        "bizTransactionList", "certificationInfo", "childQuantityList", "coordinateReferenceSystem",
        "correctiveEventIDs", "dataProcessingMethod", "chemicalSubstance", "errorDeclaration",
        "eventTimeZoneOffset", "inputQuantityList", "outputQuantityList", "persistentDisposition",
        "sensorElementList", "transformationID",
    ])
}
