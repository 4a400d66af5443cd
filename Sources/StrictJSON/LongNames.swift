/// Names of members that a text has again and again, kept once.
///
/// A name of up to 15 bytes lives inside its `String`; a longer one would be allocated for every object.
package struct LongNames: Sendable {
    private let names: [[String]]

    /// Names of 16 bytes and more.
    package init(_ long: [String]) {
        let longest = long.map(\.utf8.count).max() ?? 0
        names = long.isEmpty ? [] : (0...longest).map { length in long.filter { $0.utf8.count == length } }
    }

    /// None.
    package static let none = LongNames([])

    func name(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard bytes.count > 15, bytes.count < names.count else { return nil }
        return names[bytes.count].first { $0.utf8.elementsEqual(bytes) }
    }
}
