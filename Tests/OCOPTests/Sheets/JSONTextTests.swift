import Foundation
import Testing

@testable import OCOP

@Suite struct JSONTextTests {
    private func read(_ text: String) -> JSONText? {
        Array(text.utf8).withUnsafeBufferPointer { try? JSONText($0) }
    }

    @Test(arguments: [
        "{}", "[]", "0", "-1.5e+10", "\"\"", "null", " { \"a\" : [ 1 , true , { } ] } ", #""\ud83d\udc4d\u0110\/\n""#,
        "[1,2]",
        "{\"a\":1,\"b\":{\"c\":[[]]}}",
    ])
    func whatTheStandardAllowsIsRead(text: String) {
        #expect(read(text) != nil)
    }

    @Test(arguments: [
        "", "{", "}", "{\"a\":1,}", "[1,]", "{a:1}", "{'a':1}", "01", "1.", ".5", "+1", "1e", "tru", "nul", "\"a",
        "\"\u{1}\"",
        #""\x""#, #""\ud83d""#, #""\udc4d""#, #""\ud83dA""#, #""\u12g4""#, "{\"a\" 1}", "{\"a\":}", "[1 2]", "{} {}",
        "NaN",
        "// x\n{}", String(repeating: "[", count: 100) + String(repeating: "]", count: 100),
    ])
    func whatItDoesNotAllowIsRefused(text: String) {
        #expect(read(text) == nil)
    }

    @Test(arguments: [
        (#"{"id":1.50}"#, "1.50"), (#"{"id":1e3}"#, "1e3"), (#"{"id":"a\u0110"}"#, #""a\u0110""#),
        (#"{"id":null}"#, "null"),
        (#"{"x":{"id":7}}"#, "null"), (#"{"id": "x1" , "x":1}"#, #""x1""#),
    ])
    func anIDGoesOutAsItCameIn(text: String, id: String) {
        #expect(read(text)?.id == id)
    }

    /// Whatever Foundation calls broken is broken; it is the laxer one of the two.
    @Test func nothingIsReadThatFoundationRefuses() {
        var chance = Chance(41)
        let good = Array(#"{"id":"x\ud83d\udc4d","choices":{"1.1":3,"b":[1,-2.5e3,true,null]},"s":"đ\n"}"#.utf8)
        var both = 0
        for _ in 0..<20_000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...3, using: &chance) {
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0...2, using: &chance) {
                case 0: bytes[place] = Array("{}[]\",:\\0e-x".utf8).randomElement(using: &chance) ?? 0
                case 1: bytes.remove(at: place)
                default: bytes.insert(Array("{}[]\",: 1".utf8).randomElement(using: &chance) ?? 0, at: place)
                }
            }
            guard String(validating: bytes, as: UTF8.self) != nil else { continue }
            let isOurs = bytes.withUnsafeBufferPointer { (try? JSONText($0)) != nil }
            let isTheirs = (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
            #expect(!isOurs || isTheirs, "\(String(decoding: bytes, as: UTF8.self))")
            if isOurs { both += 1 }
        }
        #expect(both > 100)
    }

    @Test func everyCharacterThatJSONAllowsReachesTheSheet() throws {
        for scalar in ["\u{1F44D}", "\u{FFFE}", "\u{7F}", "\u{85}", "\u{A0}", "\u{FEFF}", "\u{2028}", "đ", "ÿ"] {
            let line = #"{"id":1,"act":"26/2026/QĐ-TTg","set":1,"note":"x\#(scalar)y","choices":{"1.1":3}}"#
            let sheet = Array(line.utf8).withUnsafeBufferPointer { StrictSheet.sheet($0) }
            #expect(throws: Never.self) { try sheet.get() }
        }
    }
}
