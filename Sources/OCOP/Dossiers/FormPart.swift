/// A part of a form that is there, empty, where its JSON leaves it out: so a form kept today can be read after a field
/// was added to it.
protocol FormPart: Codable {
    init()
}

extension Array: FormPart where Element: Codable {}

extension KeyedDecodingContainer {
    /// Takes the place of the standard function in the decoders that the compiler writes for the forms.
    func decode<Part: FormPart>(_ type: Part.Type, forKey key: Key) throws -> Part {
        try decodeIfPresent(type, forKey: key) ?? Part()
    }
}
