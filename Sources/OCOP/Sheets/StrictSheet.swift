import Foundation

/// Reads one sheet of NDJSON strictly: JSON as Foundation reads it, then the tree with its lines, which also finds
/// what stands twice.
///
/// Slow and clear where `SheetLine` is quick.
public enum StrictSheet {
    /// The sheet of one line, or what is wrong with the line.
    public static func sheet(_ line: UnsafeBufferPointer<UInt8>) -> Result<SheetInput, SheetError> {
        var id = "null"
        do throws(SheetError) {
            return .success(try read(line, id: &id))
        } catch {
            return .failure(error)
        }
    }

    /// The sheet; `id` is set as soon as it is known, so that an error can name it.
    static func read(_ line: UnsafeBufferPointer<UInt8>, id: inout String) throws(SheetError) -> SheetInput {
        guard let text = String(validating: line, as: UTF8.self) else { throw encodingError(line) }
        let object: Any
        do {
            object = try JSONSerialization.jsonObject(with: Data(line))
        } catch {
            throw SheetError(
                "bad-json",
                vi: "Dòng không phải JSON hợp lệ; mỗi dòng một đối tượng {…}.",
                en: "The line is not valid JSON; one object {…} a line."
            )
        }
        guard let fields = object as? [String: Any] else {
            throw SheetError(
                "bad-json",
                vi: "Dòng không phải đối tượng JSON {…}.",
                en: "The line is not a JSON object {…}."
            )
        }
        if let known = fields["id"] { id = json(known) }
        switch SheetFile.read(text, name: "JSON").first {
        case .success(var input):
            input.id = id
            for index in input.choices.indices { input.choices[index].line = 0 }
            return input
        case .failure(let error): throw error
        case nil: throw SheetError("bad-json", vi: "Dòng trống.", en: "The line is empty.")
        }
    }

    private static func json(_ value: Any) -> String {
        if value is [Any] || value is [String: Any] { return "null" }
        let data = try? JSONSerialization.data(
            withJSONObject: value,
            options: [.fragmentsAllowed, .withoutEscapingSlashes]
        )
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    private static func encodingError(_ line: UnsafeBufferPointer<UInt8>) -> SheetError {
        SheetError(
            "bad-encoding",
            vi: "Dòng không phải UTF-8; hãy lưu lại tệp với bảng mã UTF-8.",
            en: "The line is not UTF-8; save the file as UTF-8."
        )
    }
}
