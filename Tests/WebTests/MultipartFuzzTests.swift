import Foundation
import Testing

@testable import Web

/// A small generator, so that a failing case can be run again from its seed.
struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let mixed = (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
        return mixed ^ (mixed >> 33)
    }
}

@Suite("Whatever comes, the reader of files answers")
struct MultipartFuzzTests {
    /// Two hundred thousand damaged bodies, in pieces of chance: an answer each, the same as for the whole body, no more
    /// bytes told than sent, and never more held back than a part's headers.
    @Test(arguments: 0..<8)
    func damagedBodiesAreAnsweredTheSameInPieces(seed: Int) {
        var chance = Chance(state: UInt64(seed) &* 977 &+ 13)
        let tokens = ["\r\n", "--B", "--", "\r", "\n", "\"", ";", ":", "name=", "filename=", "\u{0}", "ễ", "Content-"]
            .map { Array($0.utf8) }
        var refused = 0
        for round in 0..<25_000 {
            var body = MultipartParserTests.whole
            for _ in 0..<Int.random(in: 0...3, using: &chance) { Self.damage(&body, tokens, &chance) }
            let whole = Self.outcome(body, [], &refused)
            let cuts = (0..<3).map { _ in Int.random(in: 0...body.count, using: &chance) }.sorted()
            guard whole != Self.outcome(body, cuts, &refused) else { continue }
            Issue.record("seed \(seed), round \(round), cuts \(cuts): \(String(decoding: body, as: UTF8.self))")
            return
        }
        #expect(refused > 10_000)
    }

    private static func damage(_ body: inout [UInt8], _ tokens: [[UInt8]], _ chance: inout Chance) {
        let place = Int.random(in: 0..<max(body.count, 1), using: &chance)
        switch Int.random(in: 0..<5, using: &chance) {
        case 0 where !body.isEmpty: body[place] = UInt8.random(in: 0...255, using: &chance)
        case 1 where !body.isEmpty: body.remove(at: place)
        case 2: body.insert(contentsOf: tokens.randomElement(using: &chance) ?? [], at: min(place, body.count))
        case 3: body.removeSubrange(place..<min(place + Int.random(in: 0...40, using: &chance), body.count))
        default: body.insert(contentsOf: body[place..<min(place + 30, body.count)], at: min(place, body.count))
        }
    }

    private static func outcome(_ body: [UInt8], _ cuts: [Int], _ refused: inout Int) -> [Told]? {
        var parser = MultipartParser(boundary: Array("B".utf8))
        var told: [Told] = []
        var start = 0
        do {
            for end in cuts + [body.count] {
                for event in try parser.push(Array(body[start..<end])) { Told.append(event, to: &told) }
                #expect(parser.heldBytes <= 8192)
                start = end
            }
            try parser.finish()
            return told
        } catch {
            refused += 1
            return nil
        }
    }

    /// Fifty megabytes that look like boundaries at every turn pass through, and next to nothing is held back.
    @Test(arguments: ["\r", "\r\n--", "\r\n--------------------------B", "x", "\r\n--B\u{0}"])
    func fiftyMegabytesLeaveNothingBehind(pattern: String) throws {
        let boundary = "------------------------BB"
        var parser = MultipartParser(boundary: Array(boundary.utf8))
        let head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\n"
        _ = try parser.push(Array(head.utf8))
        let unit = Array(pattern.utf8)
        let piece = Array((0..<(65_536 / unit.count)).map { _ in unit }.joined())
        let before = Self.residentBytes()
        var sent = 0
        var told = 0
        while sent < 50 << 20 {
            for case .body(let bytes) in try parser.push(piece) { told += bytes.count }
            sent += piece.count
            #expect(parser.heldBytes < 64)
        }
        for case .body(let bytes) in try parser.push(Array("\r\n--\(boundary)--".utf8)) { told += bytes.count }
        try parser.finish()
        #expect(told == sent)
        // Other tests run beside this one, so the room is wide; a reader that kept the body would need all fifty.
        #expect(Self.residentBytes() - before < 40 << 20)
    }

    private static func residentBytes() -> Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
    }
}
