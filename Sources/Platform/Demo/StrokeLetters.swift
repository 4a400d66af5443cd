import Foundation

/// Capital letters of Vietnamese as strokes of a pen, so that invented papers and labels can be read without a font.
///
/// A glyph stands on a grid of 4 by 6, its marks above 6 and below 0.
enum StrokeLetters {
    struct Point: Hashable, Sendable {
        var x: Double
        var y: Double
    }

    /// How wide a letter is with the space after it.
    static let advance = 5.4

    /// The strokes of a line of text; what has no glyph leaves its place empty.
    static func strokes(_ text: String) -> [[Point]] {
        text.uppercased().enumerated().flatMap { place, letter in
            strokes(letter).map { stroke in
                stroke.map { Point(x: $0.x + Double(place) * advance, y: $0.y) }
            }
        }
    }

    /// How wide a line of text is.
    static func width(_ text: String) -> Double { Double(text.count) * advance }

    private static func strokes(_ letter: Character) -> [[Point]] {
        var height = 0.0
        return String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.flatMap { scalar -> [[Point]] in
            guard let drawn = glyphs[scalar] else { return [] }
            let isTone = [0x300, 0x301, 0x303, 0x309].contains(scalar.value)
            let lift = isTone ? height : 0
            if [0x302, 0x306].contains(scalar.value) { height = 1.6 }
            return drawn.map { $0.map { Point(x: $0.x, y: $0.y + lift) } }
        }
    }

    private static let glyphs: [Unicode.Scalar: [[Point]]] = Dictionary(
        uniqueKeysWithValues: drawings.map { letter, drawing in (letter, read(drawing)) }
    )

    /// Reads "00 26 40,12 32": points as two digits, strokes divided by commas; a point of three digits hangs below.
    private static func read(_ drawing: String) -> [[Point]] {
        drawing.split(separator: ",").map { stroke in
            stroke.split(separator: " ").map { point in
                let digits = point.compactMap { $0.wholeNumberValue }.map(Double.init)
                return Point(x: digits[0], y: digits.count > 2 ? -digits[2] : digits[1])
            }
        }
    }

    private static let drawings: [Unicode.Scalar: String] = [
        "A": "00 26 40,12 32", "B": "00 06 36 45 44 33 03,33 42 41 30 00", "C": "45 36 16 05 01 10 30 41",
        "D": "00 06 26 44 42 20 00", "Đ": "00 06 26 44 42 20 00,03 23", "E": "46 06 00 40,03 33", "F": "00 06 46,03 33",
        "G": "45 36 16 05 01 10 30 41 43 23", "H": "00 06,40 46,03 43", "I": "20 26", "J": "46 41 30 10 01",
        "K": "00 06,46 03 40", "L": "06 00 40", "M": "00 06 23 46 40", "N": "00 06 40 46",
        "O": "10 01 05 16 36 45 41 30 10", "P": "00 06 36 45 44 33 03", "Q": "10 01 05 16 36 45 41 30 10,22 40",
        "R": "00 06 36 45 44 33 03,23 40", "S": "45 36 16 05 04 13 33 42 41 30 10 01", "T": "06 46,26 20",
        "U": "06 01 10 30 41 46", "V": "06 20 46", "W": "06 10 24 30 46", "X": "00 46,06 40", "Y": "06 23 46,23 20",
        "Z": "06 46 00 40",
        "0": "10 01 05 16 36 45 41 30 10,01 45", "1": "05 26 20,10 30", "2": "05 16 36 45 44 00 40",
        "3": "05 16 36 45 44 33 42 41 30 10 01", "4": "36 02 42,34 30", "5": "46 06 03 33 42 41 30 10 01",
        "6": "45 36 16 05 01 10 30 41 42 33 03", "7": "06 46 10",
        "8": "13 04 05 16 36 45 44 33 13 02 01 10 30 41 42 33",
        "9": "01 10 30 41 45 36 16 05 04 13 43",
        ".": "20 21", ",": "21 101", "-": "13 33", "/": "00 46", ":": "21 22,24 25", "(": "36 24 22 30",
        ")": "16 24 22 10",
        "\u{300}": "28 37", "\u{301}": "27 38", "\u{303}": "17 28 27 38", "\u{309}": "18 29 38 27",
        "\u{302}": "17 28 37",
        "\u{306}": "18 27 38", "\u{31B}": "46 57 58", "\u{323}": "201 202",
    ]
}
