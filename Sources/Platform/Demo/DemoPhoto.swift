import Foundation
import Gzip
import Web

/// An invented product's picture: a drawn pack with its name on it, as PNG (RFC 2083).
struct DemoPhoto {
    static let width = 480
    static let height = 360
    /// Red, green, blue of each colour: background, table, pack, label, ink, highlight.
    private let palette: [UInt8]
    private var pixels: [UInt8]

    /// Draws the pack of a product; its colours follow its product set.
    init(name: String, set: Int) {
        let hues: [(UInt8, UInt8, UInt8)] = [
            (94, 140, 72), (176, 92, 74), (201, 168, 92), (214, 150, 40), (190, 120, 60), (160, 130, 90),
            (120, 96, 150),
            (150, 84, 70), (120, 70, 50), (196, 140, 30), (88, 130, 70), (110, 120, 160), (96, 66, 48),
        ]
        let hue = hues[set % hues.count]
        palette = [
            246, 242, 232, 214, 200, 178, hue.0, hue.1, hue.2, 255, 253, 247, 52, 40, 34,
            UInt8(min(255, Int(hue.0) + 50)), UInt8(min(255, Int(hue.1) + 50)), UInt8(min(255, Int(hue.2) + 50)),
        ]
        pixels = Array(repeating: 0, count: Self.width * Self.height)
        fill(0..<Self.width, 270..<Self.height, 1)
        let isJar = set % 2 == 0
        fill(140..<340, 80..<310, 2)
        fill(140..<160, 80..<310, 5)
        fill(isJar ? 160..<320 : 200..<280, 50..<80, isJar ? 4 : 5)
        fill(160..<320, 140..<260, 3)
        let words = name.split(separator: " ").map(String.init)
        for (row, line) in Self.lines(words, longest: 13).prefix(4).enumerated() {
            draw(line, centre: 240, top: 158 + row * 25, size: 2)
        }
    }

    /// Words in lines of a length.
    private static func lines(_ words: [String], longest: Int) -> [String] {
        words.reduce(into: []) { lines, word in
            if let last = lines.last, last.count + word.count < longest {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(word)
            }
        }
    }

    private mutating func fill(_ columns: Range<Int>, _ rows: Range<Int>, _ colour: UInt8) {
        let strip = [UInt8](repeating: colour, count: columns.count)
        for row in rows {
            let start = row * Self.width + columns.lowerBound
            pixels.replaceSubrange(start..<start + columns.count, with: strip)
        }
    }

    private mutating func draw(_ text: String, centre: Int, top: Int, size: Double) {
        let left = Double(centre) - StrokeLetters.width(text) * size / 2
        for stroke in StrokeLetters.strokes(text) {
            for (one, other) in zip(stroke, stroke.dropFirst()) {
                for step in 0...12 {
                    let part = Double(step) / 12
                    let x = left + (one.x + (other.x - one.x) * part) * size
                    let y = Double(top) + (6 - (one.y + (other.y - one.y) * part)) * size
                    dot(Int(x), Int(y))
                }
            }
        }
    }

    private mutating func dot(_ x: Int, _ y: Int) {
        for (column, row) in [(x, y), (x + 1, y), (x, y + 1), (x + 1, y + 1)]
        where (0..<Self.width).contains(column) && (0..<Self.height).contains(row) {
            pixels[row * Self.width + column] = 4
        }
    }

    /// The picture's file; nil where zlib fails.
    func png() -> [UInt8]? {
        var raw: [UInt8] = []
        raw.reserveCapacity((Self.width + 1) * Self.height)
        for row in 0..<Self.height {
            raw.append(0)
            raw += pixels[row * Self.width..<(row + 1) * Self.width]
        }
        guard let gzip = Gzip.packed(raw) else { return nil }
        // The same deflated bytes in the other wrapper: without gzip's 10 bytes before and 8 after (RFC 1950, 1952).
        let packed = [0x78, 0xDA] + gzip.dropFirst(10).dropLast(8) + Self.bytes(Self.adler(raw))
        let header = Self.bytes(UInt32(Self.width)) + Self.bytes(UInt32(Self.height)) + [8, 3, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + Self.chunk("IHDR", header) + Self.chunk("PLTE", palette) + Self.chunk("IDAT", packed)
            + Self.chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return bytes(UInt32(data.count)) + body + bytes(crc(body))
    }

    private static func bytes(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func adler(_ data: [UInt8]) -> UInt32 {
        var (one, two): (UInt32, UInt32) = (1, 0)
        for byte in data {
            one = (one &+ UInt32(byte)) % 65521
            two = (two &+ one) % 65521
        }
        return two << 16 | one
    }

    private static let table: [UInt32] = (0..<256).map { start in
        (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    private static func crc(_ data: [UInt8]) -> UInt32 {
        ~data.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
    }
}
