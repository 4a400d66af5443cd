import Foundation
import Testing

@Suite struct GS1ConversionCommandTests {
    @Test func compressingAndDecompressingGivesTheLineBack() throws {
        let uri = "https://id.gs1.org/01/05412345000013/10/ABC123?17=290331&arv=true&donor=bmgf\n"
        let short = try run(["gs1", "compress", "--no-codes"], input: uri)
        #expect(short.status == 0)
        #expect(short.output == "https://id.gs1.org/AQnYUc1gmiCNV4JGLo3Dfg2q72Etrue8K7RPRWwjc0D4\n")
        #expect(try run(["gs1", "decompress"], input: short.output).output == uri)
        let kept = try run(["gs1", "compress", "--no-codes", "--keep-key", "--keep-parameters"], input: uri)
        #expect(kept.output == "https://id.gs1.org/01/05412345000013/EEarwSMXRuGw?arv=true&donor=bmgf\n")
    }

    @Test func urnsBecomeLinksAndMessagesBecomeURNs() throws {
        let lines = """
            urn:epc:id:sgtin:0614141.712345.32a%2Fb
            (01)70614141123451(21)32a/b
            https://example.com/exMBZFlvQMDly-mRqD

            """
        let answer = try run(["gs1", "epc", "--prefix-length", "7"], input: lines)
        #expect(answer.status == 0)
        #expect(
            answer.output == """
                https://id.gs1.org/01/70614141123451/21/32a%2Fb
                urn:epc:id:sgtin:0614141.712345.32a%2Fb
                urn:epc:id:sgtin:9528765.012345.123456789123

                """
        )
        #expect(try run(["gs1", "epc", "--prefix-length", "5"], input: lines).status == 2)
    }

    @Test func faultsAreObjectsInNDJSONAndGiveStatusOne() throws {
        let answer = try run(
            ["gs1", "epc", "--format", "ndjson"],
            input: "urn:epc:id:sgtin:06.1.1\n(01)70614141123451\n"
        )
        #expect(answer.status == 1)
        let lines = answer.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix(#"{"ok":false,"error":{"code":"epc-company-prefix","ai":null,"at":17,"message":""#))
        #expect(lines[1].contains(#""code":"epc-unknown-company-prefix""#))
        let bad = try run(["gs1", "decompress", "--format", "ndjson"], input: "https://id.gs1.org/TAAA\n")
        #expect(bad.output.hasPrefix(#"{"ok":false,"error":{"code":"compression-reserved-code","ai":null,"at":0,"#))
    }

    private func run(_ arguments: [String], input: String) throws -> Program.Answer {
        try Program.run(arguments, input: Data(input.utf8))
    }
}
