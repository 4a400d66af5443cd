import GS1
import Testing

@Suite("Ranges of the table of application identifiers") struct TableRangesTests {
    @Test("General Specifications, 3: a range of identifiers has its members and no others")
    func rangesHaveTheirMembers() {
        let identifiers = ApplicationIdentifierTable.current.definitions.map { $0.identifier.description }
        #expect(identifiers.filter { $0.hasPrefix("9") } == (90...99).map(String.init))
        #expect(identifiers.filter { $0.hasPrefix("310") } == (3100...3105).map(String.init))
        #expect(identifiers.filter { $0.hasPrefix("39") }.count == 50)
        #expect(identifiers.allSatisfy { ApplicationIdentifier($0) != nil })
    }
}
