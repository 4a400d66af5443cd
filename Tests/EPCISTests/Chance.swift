import Foundation

/// Chance from a seed, the same in every run (SplitMix64).
struct SeededChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// How long the fuzz tests run: a bounded number of rounds, more by `FUZZ_ROUNDS`.
enum FuzzRounds {
    static let count = ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap { Int($0) } ?? 1500
}

extension [UInt8] {
    /// The bytes in pieces of a size.
    func pieces(of size: Int) -> [ArraySlice<UInt8>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min(count, $0 + size)] }
    }

    /// Changes, cuts, doubles or adds something.
    mutating func mutate(using chance: inout SeededChance) {
        guard !isEmpty else { return }
        let place = Int.random(in: 0..<count, using: &chance)
        let length = Swift.min(Int.random(in: 1...40, using: &chance), count - place)
        switch Int.random(in: 0..<6, using: &chance) {
        case 0: self[place] = UInt8.random(in: 0...255, using: &chance)
        case 1: removeSubrange(place..<place + length)
        case 2: insert(contentsOf: self[place..<place + length], at: place)
        case 3: insert(contentsOf: #"{}[]",:<>/&'\0e"#.utf8.shuffled(using: &chance).prefix(2), at: place)
        case 4: self = Array(self[..<place])
        default: swapAt(place, Int.random(in: 0..<count, using: &chance))
        }
    }
}
