import Testing

@testable import OCOP

struct DeclaredDifferenceTests {
    private let typingError = Correction(
        place: "1.3, phương án 3",
        label: Label(vi: "nguồn ghi «14», dùng 4: tối đa 4", en: "the source has «14», 4 is used")
    )
    private let blankCell = Correction(
        place: "1.3, phương án 1",
        label: Label(vi: "nguồn để trống ô điểm, dùng 0", en: "the source has an empty cell, 0 is used")
    )

    @Test func aCorrectionExplainsWhatItQuotes() throws {
        let set = WordingSample.set(corrections: [typingError, blankCell])
        let match = WordingSample.match(
            ["□ Có kế toán viên": [.init("□ Có kế toán viên", "14")], "□ Không có": [.init("□ Không có")]],
            set
        )
        #expect(match.differences.map(\.severity) == [.known, .known])
        #expect(match.differences.map(\.explanation) == [blankCell.label, typingError.label])
        #expect(match.isTrue)
        #expect(match.wordings[0].criterion("1.3")?.options.count == 3)
        #expect(match.differences[1].message.vi.hasSuffix("(bộ tiêu chí đã ghi chú: nguồn ghi «14», dùng 4: tối đa 4)"))
    }

    @Test func aCorrectionExplainsNothingElse() {
        let set = WordingSample.set(corrections: [typingError, blankCell])
        let other = WordingSample.match(["□ Có kế toán viên": [.init("□ Có kế toán viên", "15")]], set)
        #expect(other.differences.map(\.severity) == [.refused])
        let elsewhere = WordingSample.match(["□ Có sổ": [.init("□ Có sổ", "14")]], set)
        #expect(elsewhere.differences.map(\.severity) == [.refused])
    }

    @Test(arguments: ["Phần A (tiêu đề)", "A"])
    func thePlaceOfAPartIsUnderstood(place: String) {
        let correction = Correction(
            place: place,
            label: Label(vi: "nguồn ghi «35 điểm» ở tiêu đề, 12 ở cột điểm", en: "35 in the title")
        )
        let match = WordingSample.match(
            ["B:Phần A: CỘNG ĐỒNG (12 Điểm)": [.init("B:Phần A: CỘNG ĐỒNG (35 Điểm)", "12")]],
            WordingSample.set(corrections: [correction])
        )
        #expect(match.differences.map(\.kind) == [.partMax])
        #expect(match.differences.map(\.severity) == [.known])
    }

    @Test(arguments: ["Mục 2 thang điểm", "2"])
    func thePlaceOfASectionIsUnderstood(place: String) {
        let correction = Correction(place: place, label: Label(vi: "nguồn ghi «41», dùng 4", en: "the source has «41»"))
        let match = WordingSample.match(
            ["B:2. ĐỘ NGON": [.init("B:2. ĐỘ NGON", "41")]],
            WordingSample.set(corrections: [correction])
        )
        #expect(match.differences.map(\.severity) == [.known])
    }

    @Test(arguments: [(Anomaly.Kind.doubtfulFloor, WordingDifference.Severity.known), (.equalPoints, .refused)])
    func anAnomalyExplainsItsOwnKind(kind: Anomaly.Kind, severity: WordingDifference.Severity) {
        let anomaly = Anomaly(kind: kind, place: "1.3", label: WordingSample.label("thiếu dấu"))
        let match = WordingSample.match(
            ["□ Có sổ": [.init("□ Có sổ ****", "2")]],
            WordingSample.set(anomalies: [anomaly])
        )
        #expect(match.differences.map(\.severity) == [severity])
    }

    @Test func otherPointsAreRefusedEvenWhereThePackHasDoubts() {
        let anomaly = Anomaly(kind: .equalPoints, place: "1.3", label: WordingSample.label("hai phương án cùng điểm"))
        let match = WordingSample.match(
            ["□ Có sổ": [.init("□ Có sổ", "3")]],
            WordingSample.set(anomalies: [anomaly])
        )
        #expect(match.differences.map(\.severity) == [.refused])
        #expect(match.differences.map(\.explanation) == [anomaly.label])
        #expect(!match.isTrue)
    }
}
