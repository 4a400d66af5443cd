import Store

/// Values as libpq takes them: text, whose type the server infers from the statement, and bytes as they are.
struct ParameterList {
    private var bytes: [CChar] = [0]
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [SQLValue]) {
        for value in values {
            switch value {
            case .null: addNull()
            case .integer(let number): add(String(number))
            case .real(let number): add("\(number)")
            case .text(let text): add(text)
            case .blob(let blob): add(blob)
            }
        }
    }

    func lend<R>(
        _ body: (
            _ count: Int32, _ values: UnsafePointer<UnsafePointer<CChar>?>?, _ lengths: UnsafePointer<Int32>?,
            _ formats: UnsafePointer<Int32>?
        ) -> R
    ) -> R {
        bytes.withUnsafeBufferPointer { buffer in
            let pointers = starts.map { start in start.flatMap { start in buffer.baseAddress.map { $0 + start } } }
            return body(Int32(starts.count), pointers, lengths, formats)
        }
    }

    private mutating func addNull() {
        starts.append(nil)
        lengths.append(0)
        formats.append(0)
    }

    private mutating func add(_ text: String) {
        starts.append(bytes.count)
        lengths.append(0)
        formats.append(0)
        bytes.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
        bytes.append(0)
    }

    private mutating func add(_ blob: [UInt8]) {
        starts.append(bytes.count)
        lengths.append(Int32(blob.count))
        formats.append(1)
        bytes.append(contentsOf: blob.lazy.map { CChar(bitPattern: $0) })
        bytes.append(0)
    }
}
