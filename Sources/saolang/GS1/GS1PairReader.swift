import GS1
import StrictJSON

/// Reads pairs of identifier and value from a line of JSON: an array of pairs, or the member `ais` of an object.
enum GS1PairReader {
    /// The elements of the line; anything that is not strictly such JSON is a fault at its byte.
    static func elements(_ line: UnsafeBufferPointer<UInt8>) throws(GS1Error) -> [Element] {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONReader.value(of: line, depth: 64)
        } catch {
            throw GS1Error(.badForm, at: error.offset)
        }
        let isFault = value.object?["ok"] == .bool(false)
        guard !isFault, let pairs = (value.object?["ais"] ?? value).array else { throw GS1Error(.badForm, at: 0) }
        var elements: [Element] = []
        for pair in pairs {
            guard let texts = pair.array, texts.count == 2, let code = texts[0].string, let value = texts[1].string
            else { throw GS1Error(.badForm, at: 0) }
            guard let identifier = ApplicationIdentifier(code) else { throw GS1Error(.unknownIdentifier, at: 0) }
            elements.append(Element(identifier, value))
        }
        return elements
    }
}
