import VietnameseText

/// What changed from one criteria set to another, in sentences that an official can read.
public struct CriteriaDiff: Sendable {
    /// One change.
    public struct Change: Hashable, Sendable {
        /// Code of the criterion in the newer set, or of the older one where it is gone; nil for the set as a whole.
        public let criterion: String?
        /// In words.
        public let label: Label
    }

    /// All changes in the order of the newer set.
    public private(set) var changes: [Change] = []

    /// Compares two sets.
    public init(from old: CriteriaSet, to new: CriteriaSet) {
        compareHeads(old, new)
        let pairs = CriterionMatch.pairs(old, new)
        for (position, criterion) in new.criteria.enumerated() {
            guard let before = pairs[position] else {
                add(
                    criterion.code,
                    "Tiêu chí mới \(criterion.code) «\(criterion.name.vi)», tối đa \(criterion.max.text(in: .vi)) điểm",
                    "New criterion \(criterion.code) «\(criterion.name.en)», at most \(criterion.max) points"
                )
                continue
            }
            compare(old.criteria[before], criterion)
        }
        let kept = Set(pairs.values)
        for (position, criterion) in old.criteria.enumerated() where !kept.contains(position) {
            add(
                criterion.code,
                "Bỏ tiêu chí \(criterion.code) «\(criterion.name.vi)» (\(criterion.max.text(in: .vi)) điểm)",
                "Criterion \(criterion.code) «\(criterion.name.en)» (\(criterion.max) points) is gone"
            )
        }
    }

    private mutating func add(_ criterion: String?, _ vi: String, _ en: String) {
        changes.append(Change(criterion: criterion, label: Label(vi: vi, en: en)))
    }

    private mutating func compareHeads(_ old: CriteriaSet, _ new: CriteriaSet) {
        if old.name != new.name {
            add(nil, "Tên bộ: «\(old.name.vi)» → «\(new.name.vi)»", "Name: «\(old.name.en)» → «\(new.name.en)»")
        }
        func ministries(_ set: CriteriaSet, _ language: Language) -> String {
            set.ministries.compactMap { set.decision.vocabulary.ministries[$0]?[language] }.joined(separator: ", ")
        }
        if ministries(old, .vi) != ministries(new, .vi) {
            add(
                nil,
                "Cơ quan quản lý: \(ministries(old, .vi)) → \(ministries(new, .vi))",
                "Managing ministry: \(ministries(old, .en)) → \(ministries(new, .en))"
            )
        }
        if old.samples != new.samples {
            add(nil, "Số sản phẩm mẫu: \(old.samples) → \(new.samples)", "Samples: \(old.samples) → \(new.samples)")
        }
        for part in new.parts {
            guard let before = old.parts.first(where: { $0.code == part.code }).flatMap(old.heading),
                let now = new.heading(of: part), before.max != now.max
            else { continue }
            add(
                nil,
                "Phần \(part.code): tối đa \(before.max.text(in: .vi)) → \(now.max.text(in: .vi)) điểm",
                "Part \(part.code): at most \(before.max) → \(now.max) points"
            )
        }
    }

    private mutating func compare(_ old: Criterion, _ new: Criterion) {
        let code = new.code
        let vi = old.code == code ? "Tiêu chí \(code)" : "Tiêu chí \(code) (trước là \(old.code))"
        let en = old.code == code ? "Criterion \(code)" : "Criterion \(code) (formerly \(old.code))"
        if old.name != new.name {
            add(
                code,
                "\(vi): tên «\(old.name.vi)» → «\(new.name.vi)»",
                "\(en): name «\(old.name.en)» → «\(new.name.en)»"
            )
        }
        if old.max != new.max {
            add(
                code,
                "\(vi): tối đa \(old.max.text(in: .vi)) → \(new.max.text(in: .vi)) điểm",
                "\(en): at most \(old.max) → \(new.max) points"
            )
        }
        compareOptions(old, new, vi, en)
        compareFloors(old, new, vi, en)
        let (rules, newRules) = (Set(old.rules.map(\.kind)), Set(new.rules.map(\.kind)))
        for rule in new.rules where !rules.contains(rule.kind) {
            add(code, "\(vi): thêm quy định «\(rule.label.vi)»", "\(en): new rule «\(rule.label.en)»")
        }
        for rule in old.rules where !newRules.contains(rule.kind) {
            add(code, "\(vi): bỏ quy định «\(rule.label.vi)»", "\(en): rule «\(rule.label.en)» is gone")
        }
        if old.isAssessedByCommune != new.isAssessedByCommune {
            add(
                code,
                new.isAssessedByCommune
                    ? "\(vi): nay do cấp xã đánh giá trước" : "\(vi): cấp xã không còn đánh giá trước",
                new.isAssessedByCommune
                    ? "\(en): now assessed by the commune first" : "\(en): no longer assessed by the commune"
            )
        }
    }

    private mutating func compareOptions(_ old: Criterion, _ new: Criterion, _ vi: String, _ en: String) {
        if old.options.count != new.options.count {
            func list(_ criterion: Criterion) -> String {
                criterion.options.map { $0.points.description }.joined(separator: "/")
            }
            add(
                new.code,
                "\(vi): \(old.options.count) phương án (\(list(old)) điểm) → \(new.options.count) (\(list(new)))",
                "\(en): \(old.options.count) options (\(list(old)) points) → \(new.options.count) (\(list(new)))"
            )
            return
        }
        for (index, (before, now)) in zip(old.options, new.options).enumerated() {
            let number = index + 1
            if before.points != now.points {
                add(
                    new.code,
                    "\(vi), phương án \(number): \(before.points.text(in: .vi)) → \(now.points.text(in: .vi)) điểm",
                    "\(en), option \(number): \(before.points) → \(now.points) points"
                )
            }
            if VietnameseText.searchKey(before.label.vi) != VietnameseText.searchKey(now.label.vi) {
                add(
                    new.code,
                    "\(vi), phương án \(number): «\(before.label.vi)» → «\(now.label.vi)»",
                    "\(en), option \(number): «\(before.label.en)» → «\(now.label.en)»"
                )
            }
        }
    }

    private mutating func compareFloors(_ old: Criterion, _ new: Criterion, _ vi: String, _ en: String) {
        for star in Stars.allCases.dropFirst() {
            let (before, now) = (old.floor(for: star), new.floor(for: star))
            if before == now { continue }
            func text(_ points: Points?, _ language: Language) -> String {
                points.map { "\($0.text(in: language)) \(language == .vi ? "điểm" : "points")" }
                    ?? (language == .vi ? "không có" : "none")
            }
            add(
                new.code,
                "\(vi), mức tối thiểu của \(star.rawValue) sao: \(text(before, .vi)) → \(text(now, .vi))",
                "\(en), floor of \(star.rawValue) stars: \(text(before, .en)) → \(text(now, .en))"
            )
        }
    }
}

/// Finds for each criterion of the newer set the one that it continues.
enum CriterionMatch {
    static func pairs(_ old: CriteriaSet, _ new: CriteriaSet) -> [Int: Int] {
        let oldWords = old.criteria.map { words($0) }
        let newWords = new.criteria.map { words($0) }
        var candidates: [(likeness: Double, new: Int, old: Int)] = []
        for (position, one) in newWords.enumerated() {
            for (before, other) in oldWords.enumerated() {
                var likeness = likeness(one, other)
                if new.criteria[position].code == old.criteria[before].code { likeness += 0.2 }
                if likeness >= 0.5 { candidates.append((likeness, position, before)) }
            }
        }
        candidates.sort { ($1.likeness, $0.new, $0.old) < ($0.likeness, $1.new, $1.old) }
        var pairs: [Int: Int] = [:]
        var taken: Set<Int> = []
        for (_, position, before) in candidates where pairs[position] == nil && !taken.contains(before) {
            pairs[position] = before
            taken.insert(before)
        }
        return pairs
    }

    private static func words(_ criterion: Criterion) -> Set<Substring> {
        Set(VietnameseText.searchKey(criterion.name.vi).split(separator: " ").map { $0 })
    }

    /// Words in common over all words (Jaccard).
    private static func likeness(_ one: Set<Substring>, _ other: Set<Substring>) -> Double {
        Double(one.intersection(other).count) / Double(max(1, one.union(other).count))
    }
}
