import Foundation

/// Chance that gives the same answers in every run.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// A text of characters of one set.
    mutating func text(of characters: String, _ count: ClosedRange<Int>) -> String {
        let bytes = Array(characters.utf8)
        return String(decoding: (0..<number(count)).map { _ in bytes[number(0...bytes.count - 1)] }, as: UTF8.self)
    }

    mutating func digits(_ count: ClosedRange<Int>) -> String { text(of: "0123456789", count) }

    /// The text with one to three bytes changed, removed or put in.
    mutating func mutation(of text: String) -> String {
        var bytes = Array(text.utf8)
        for _ in 0..<number(1...3) {
            let position = number(0...max(0, bytes.count - 1))
            let byte =
                switch number(0...9) {
                case 0: UInt8(number(0...255))
                case 1...4: UInt8(number(48...57))
                default: UInt8(number(33...126))
                }
            switch number(0...2) {
            case 0 where !bytes.isEmpty: bytes[position] = byte
            case 1 where !bytes.isEmpty: bytes.remove(at: position)
            default: bytes.insert(byte, at: position)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// How many rounds a fuzz test goes: `FUZZ_ROUNDS` times as many for a longer run by hand.
    static func rounds(_ count: Int) -> Int {
        count * max(1, ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap(Int.init) ?? 1)
    }
}
