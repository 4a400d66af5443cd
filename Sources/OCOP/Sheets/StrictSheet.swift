/// Reads one sheet of NDJSON strictly, by the way that sheet files go, which also finds what stands twice.
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
        guard String(validating: line, as: UTF8.self) != nil else {
            throw SheetError(
                "bad-encoding",
                vi: "Dòng không phải UTF-8; hãy lưu lại tệp với bảng mã UTF-8.",
                en: "The line is not UTF-8; save the file as UTF-8."
            )
        }
        let json: JSONText
        do {
            json = try JSONText(line)
        } catch {
            throw SheetError(
                "bad-json",
                vi: "Dòng không phải JSON hợp lệ, sai ở byte thứ \(error.position); mỗi dòng một đối tượng {…}.",
                en: "The line is not valid JSON, wrong at byte \(error.position); one object {…} a line."
            )
        }
        guard line.first(where: { $0 > 32 }) == UInt8(ascii: "{") else {
            throw SheetError(
                "bad-json",
                vi: "Dòng không phải đối tượng JSON {…}.",
                en: "The line is not an object {…}."
            )
        }
        guard json.isIDPlain else {
            throw SheetError("bad-sheet", vi: "«id» phải là chữ hoặc số.", en: "«id» must be a text or a number.")
        }
        id = json.id
        var input = try SheetFile.read(String(decoding: json.yaml, as: UTF8.self), name: "")[0].get()
        input.id = id
        for index in input.choices.indices { input.choices[index].line = 0 }
        return input
    }
}
