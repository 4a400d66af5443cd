import GS1
import Testing

@Suite("Check digits and check characters, General Specifications 7.9")
struct CheckDigitTests {
    @Test(
        "7.9.1: the check digit of each length of key",
        arguments: [
            ("952123454321", 3), ("0952123454321", 3), ("629104150021", 3), ("1234567", 0), ("37610425002123456", 9),
        ]
    )
    func digit(digits: String, check: Int) {
        #expect(CheckDigit.of(digits) == check)
        #expect(CheckDigit.isValid("\(digits)\(check)"))
        #expect(!CheckDigit.isValid("\(digits)\((check + 1) % 10)"))
    }

    @Test("7.9.5: the pair of the standard's example of a Global Model Number")
    func pair() {
        #expect(CheckCharacterPair.of("1987654Ad4X4bL5ttr2310c") == "2K")
        #expect(CheckCharacterPair.isValid("1987654Ad4X4bL5ttr2310c2K"))
        #expect(!CheckCharacterPair.isValid("1987654Ad4X4bL5ttr2310c2J"))
    }
}
