package import OCOP

extension Council {
    /// What the law leaves to the council's own regulation (Quy chế hoạt động của Hội đồng).
    package struct Rules: Codable, Equatable, Sendable {
        /// Share of the members who may score that have to hand in their sheets, in percent.
        package var quorum = 75
        package var mustChairAttend = true
        package var mean = Mean.all
        /// Largest difference between two totals, in hundredths of a point; nil for none.
        package var largestSpread: Int? = 1000
        package var onSpread = OnSpread.rescore
        /// Decimals of a mean as it is shown; the mean itself is never rounded.
        package var decimals = 2
        package var floors = Floors.mean
        package var afterStop = AfterStop.zero

        package init() {}

        /// Which sheets the mean is taken of.
        package enum Mean: String, CaseIterable, Codable, Sendable {
            case all, trimmed

            package var label: Label {
                switch self {
                case .all: Label(vi: "Trung bình cộng của mọi phiếu", en: "Mean of all sheets")
                case .trimmed:
                    Label(
                        vi: "Trung bình sau khi bỏ phiếu cao nhất và thấp nhất (từ 3 phiếu)",
                        en: "Mean without the highest and the lowest sheet (from 3 sheets)"
                    )
                }
            }
        }

        /// What follows where two totals lie too far apart.
        package enum OnSpread: String, CaseIterable, Codable, Sendable {
            /// Members discuss and score again, once; what remains then stands in the minutes.
            case rescore
            /// It stands in the minutes.
            case note

            package var label: Label {
                switch self {
                case .rescore: Label(vi: "Trao đổi và chấm lại một lần", en: "Discuss and score again, once")
                case .note: Label(vi: "Ghi vào biên bản", en: "Write it into the minutes")
                }
            }
        }

        /// How a floor is judged over several sheets.
        package enum Floors: String, CaseIterable, Codable, Sendable {
            case mean, majority
            case everySheet = "every_sheet"

            package var label: Label {
                switch self {
                case .mean:
                    Label(vi: "Điểm trung bình của tiêu chí đạt mức", en: "The criterion's mean points reach it")
                case .majority: Label(vi: "Quá nửa số phiếu đạt mức", en: "More than half of the sheets reach it")
                case .everySheet: Label(vi: "Mọi phiếu đều đạt mức", en: "Every sheet reaches it")
                }
            }
        }

        /// What the criteria after a stop count.
        package enum AfterStop: String, CaseIterable, Codable, Sendable {
            case zero, keep

            package var label: Label {
                switch self {
                case .zero: Label(vi: "Không tính điểm", en: "They count nothing")
                case .keep: Label(vi: "Giữ điểm, chỉ nêu kết luận", en: "They keep their points")
                }
            }
        }
    }
}

extension Council.Rules {
    /// The same rules for the arithmetic.
    package var scoring: CouncilRules {
        var rules = CouncilRules()
        rules.mean = mean == .trimmed ? .trimmed : .all
        rules.largestSpread = largestSpread.map { Points(hundredths: $0) }
        rules.floors =
            switch floors {
            case .mean: .mean
            case .majority: .majority
            case .everySheet: .everySheet
            }
        rules.afterStop = arithmeticAfterStop
        return rules
    }

    /// What the criteria after a stop count, for the arithmetic.
    package var arithmeticAfterStop: OCOP.AfterStop { afterStop == .keep ? .keep : .zero }

    /// How many sheets are needed of so many members who may score: the share, rounded up.
    package func sheetsNeeded(of members: Int) -> Int { max(1, (members * quorum + 99) / 100) }
}
