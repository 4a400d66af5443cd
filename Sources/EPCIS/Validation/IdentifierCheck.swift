internal import GS1

/// What an identifier is: an EPC URN, a GS1 Digital Link, or anything else, and what is wrong with it.
struct IdentifierCheck {
    /// What is wrong, in a sentence.
    private(set) var fault: String?
    /// It surely stands for one thing.
    private(set) var isInstance = false
    /// It surely stands for a class of things.
    private(set) var isClass = false

    init(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            if bytes.dropping("urn:epc:") != nil {
                readURN(bytes)
            } else if bytes.dropping("http") != nil, let link = ConstrainedDigitalLink(bytes) {
                readLink(bytes, link)
            }
        }
    }

    private mutating func readURN(_ bytes: UnsafeBufferPointer<UInt8>) {
        var link: [UInt8] = []
        do {
            try EPC.appendDigitalLinkURI(ofURN: bytes.span, to: &link)
        } catch {
            // Schemes without a GS1 key, as GID, and patterns for all things of a company are right but no key.
            if Self.otherSchemes.contains(where: { bytes.dropping($0) != nil }) {
                isInstance = bytes.dropping("urn:epc:id:") != nil
                return
            }
            if bytes.dropping("urn:epc:idpat:") != nil, bytes.suffix(2).elementsEqual(".*".utf8) {
                isClass = true
                return
            }
            fault = "no EPC: \(error)"
            return
        }
        isInstance = bytes.dropping("urn:epc:id:") != nil
        isClass = !isInstance
    }

    private static let otherSchemes: [StaticString] = [
        "urn:epc:id:gid:", "urn:epc:id:usdod:", "urn:epc:id:adi:", "urn:epc:id:bic:", "urn:epc:id:imovn:",
        "urn:epc:idpat:gid:",
    ]

    private static let options: ParsingOptions = {
        var options = ParsingOptions()
        options.allowsConvenienceAlphas = true
        options.allowsShortGTINs = true
        options.allowsUnknownIdentifiers = true
        options.checksAssociations = false
        return options
    }()

    private mutating func readLink(_ bytes: UnsafeBufferPointer<UInt8>, _ link: ConstrainedDigitalLink) {
        do {
            let parsed = try DigitalLink(bytes: bytes.span, options: Self.options)
            let key = parsed.key.ai
            let hasSerial = parsed["21"] != nil || parsed["235"] != nil
            switch key {
            case "01", "8006":
                isInstance = hasSerial
                isClass = !hasSerial
            case "8010":
                isInstance = parsed["8011"] != nil
                isClass = !isInstance
            case "253", "255": isClass = parsed.key.value.utf8.count == 13
            case "8003": isClass = parsed.key.value.utf8.count == 14
            default: isInstance = key == "00" || key == "8004"
            }
        } catch {
            fault = "no GS1 Digital Link: \(error)"
        }
    }
}
