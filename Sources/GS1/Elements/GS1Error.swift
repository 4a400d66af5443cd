/// What is wrong with a message, where, and by which rule.
public struct GS1Error: Error, Hashable, Sendable {
    /// Which rule is broken.
    public let code: Code
    /// The application identifier at fault, where there is one.
    public let identifier: ApplicationIdentifier?
    /// Where in the text: bytes of UTF-8 before the fault.
    public let position: Int

    /// A fault.
    public init(_ code: Code, identifier: ApplicationIdentifier? = nil, at position: Int) {
        self.code = code
        self.identifier = identifier
        self.position = position
    }
}

extension GS1Error {
    /// What is wrong, in English; of missing or excluded partners it names them.
    public var message: String {
        let definition = identifier?.definition
        switch code {
        case .missingPartner:
            let combinations = definition?.requirements.map { $0.map(\.description).joined(separator: "+") } ?? []
            return "\(code.message): one of \(combinations.joined(separator: ", "))"
        case .excludedPartner:
            return "\(code.message): \(definition?.exclusions.map(\.description).joined(separator: ", ") ?? "")"
        default: return code.message
        }
    }
}

extension GS1Error: CustomStringConvertible {
    /// The words with the identifier, the place and the clause.
    public var description: String {
        let subject = identifier.map { "(\($0)) " } ?? ""
        return "\(subject)\(message), at byte \(position) (\(code.clause))"
    }
}
