import Foundation
package import OCOP
import Store

extension Office {
    /// Gives a signed paper the number and day that the registry's book has for it; nothing is counted here.
    ///
    /// `sequence` is what stands before the slash, "15" or "15a"; `sign` is what stands after the number, when the body
    /// writes another one than usual.
    @discardableResult
    package func numberPaper(
        _ id: Paper.ID,
        version: Int,
        sequence typed: String,
        sign: String? = nil,
        on day: CalendarDay,
        by caller: Caller
    ) async throws -> Paper {
        let now = now
        let sequence = try PaperSequence(typed)
        return try await database.write { tx in
            var (paper, dossiers) = try tx.papers.get(
                id,
                version: version,
                for: caller,
                to: .numberPaper,
                by: law.procedure
            )
            paper.state = try paper.kind.next(.number, from: paper.state)
            let signed = paper.signedAt?.vietnamDay ?? day
            guard (signed...max(signed, now.vietnamDay)).contains(day) else {
                throw PaperProblem.wrongDay(signed: signed)
            }
            paper.sequence = sequence.text
            paper.number = sequence.text + (sign ?? paper.kind.sign(office: paper.letterhead.letters))
            paper.issuedOn = day
            let after = ["paper": id.description, "number": paper.number ?? "", "day": day.description]
            try tx.record(.numberPaper, of: paper, about: dossiers, by: caller, at: now, after: after)
            let numbered = paper
            do {
                return try tx.attempt { try tx.papers.update(numbered) }
            } catch let error as StoreError where error.code == .uniqueViolation {
                throw PaperProblem.numberTaken(numbered.number ?? sequence.text)
            }
        }
    }
}

/// The number of a paper in its body's book: digits, and a letter where one was put in between.
package struct PaperSequence: Hashable, Sendable {
    package let text: String

    /// Reads "15", "015" or "15a"; throws for anything else.
    package init(_ typed: String) throws(PaperProblem) {
        let text = typed.filter { !$0.isWhitespace }.lowercased()
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let letter = text.dropFirst(digits.count)
        guard let number = Int(digits), (1...99_999).contains(number),
            letter.isEmpty || (letter.count == 1 && letter.allSatisfy { $0.isLetter && $0.isASCII })
        else {
            throw .incomplete(
                Label(
                    vi: "Số văn bản là số từ 1 đến 99999, có thể kèm một chữ cái, ví dụ 15 hoặc 15a",
                    en: "A number is 1 to 99999, with one letter at most, as 15 or 15a"
                )
            )
        }
        // The decree writes numbers below 10 with a nought (annex I, part II, point 3).
        self.text = (number < 10 ? "0" : "") + String(number) + letter
    }
}
