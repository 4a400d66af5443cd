import Testing

@testable import GS1

@Suite("Sets of characters")
struct CharacterSetTests {
    @Test("Figures 7.11-1 to 7.11-3 and RFC 3986, 2.2 and 2.3: the bits are those of the characters")
    func bits() {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        #expect(CharacterSets.bits82 == CharacterSets.Bits(CharacterSets.set82))
        #expect(CharacterSets.bits39 == CharacterSets.Bits(CharacterSets.set39))
        #expect(CharacterSets.bits64 == CharacterSets.Bits(CharacterSets.set64))
        #expect(URICharacters.any == CharacterSets.Bits(letters + "-._~:/?#[]@!$&'()*+,;=%"))
        #expect(URICharacters.authority == CharacterSets.Bits(letters + "-.:[]"))
        #expect(URICharacters.unreserved == CharacterSets.Bits(letters + "-._~"))
        #expect(CharacterSets.set82.utf8.count == 82)
        #expect(CharacterSets.set39.utf8.count == 39)
        #expect(CharacterSets.set64.utf8.count == 64)
    }
}
