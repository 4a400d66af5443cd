/// Which characters each set holds, by their code.
///
/// Source: GS1 General Specifications, figures 7.11-1 (82), 7.11-2 (39) and 7.11-3 (64).
enum CharacterSets {
    static let set82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
    static let set39 = "#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    static let set64 = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"

    // Written as numbers, so that they are there without being worked out; a test holds them against the texts.
    static let bits82 = Bits(low: 0xFFFF_FFE6_0000_0000, high: 0x07FF_FFFE_87FF_FFFE)
    static let bits39 = Bits(low: 0x03FF_A008_0000_0000, high: 0x0000_0000_07FF_FFFE)
    static let bits64 = Bits(low: 0x03FF_2000_0000_0000, high: 0x07FF_FFFE_87FF_FFFE)

    /// The 128 characters of ASCII as two words of bits.
    struct Bits: Sendable, Equatable {
        let low: UInt64
        let high: UInt64

        init(low: UInt64, high: UInt64) {
            self.low = low
            self.high = high
        }

        init(_ characters: String) {
            var words: [UInt64] = [0, 0]
            for byte in characters.utf8 { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
            self.init(low: words[0], high: words[1])
        }

        @inline(__always)
        func contains(_ byte: UInt8) -> Bool {
            byte < 64 ? low >> UInt64(byte) & 1 != 0 : byte < 128 && high >> UInt64(byte - 64) & 1 != 0
        }
    }

    /// By code: the place in character set 82, or 255.
    static let places82: [UInt8] = {
        var places = [UInt8](repeating: 255, count: 256)
        for (place, byte) in set82.utf8.enumerated() { places[Int(byte)] = UInt8(place) }
        return places
    }()
}

extension UInt8 {
    /// The value of the character in character set 82, 0 to 81, or `nil`.
    var place82: Int? {
        let place = CharacterSets.places82[Int(self)]
        return place == 255 ? nil : Int(place)
    }
}
