/// What is looked at in each criterion: its options, floors and references.
extension CriteriaChecks {
    mutating func checkOptions(of criterion: Criterion, at line: Int) {
        let points = criterion.options.map(\.points)
        if points.count > Self.mostOptions {
            add(
                line,
                Label(
                    vi: "tiêu chí \(criterion.code): \(points.count) phương án, nhiều nhất \(Self.mostOptions)",
                    en: "criterion \(criterion.code): \(points.count) options, at most \(Self.mostOptions)"
                ),
                Label(vi: "bớt phương án", en: "use fewer")
            )
        }
        if let best = points.max(), best != criterion.max {
            add(
                .bestOption,
                criterion.code,
                line,
                Label(
                    vi:
                        "tiêu chí \(criterion.code): phương án cao nhất \(best.text(in: .vi)) điểm, tối đa ghi \(criterion.max.text(in: .vi))",
                    en: "criterion \(criterion.code): best option gives \(best), greatest printed \(criterion.max)"
                )
            )
        }
        let hasCases = criterion.rules.contains { $0.kind == .chooseOneCase }
        if !hasCases, !zip(points, points.dropFirst()).allSatisfy(<) {
            add(
                .equalPoints,
                criterion.code,
                line,
                Label(
                    vi:
                        "tiêu chí \(criterion.code): điểm các phương án không tăng dần (\(points.map { $0.text(in: .vi) }.joined(separator: " · ")))",
                    en:
                        "criterion \(criterion.code): the options do not rise (\(points.map(\.description).joined(separator: " · ")))"
                )
            )
        }
        checkFloors(of: criterion, at: line)
    }

    private mutating func checkFloors(of criterion: Criterion, at line: Int) {
        var last: (stars: Stars, points: Points)?
        for option in criterion.options {
            guard let floor = option.floor else { continue }
            if option.points == .zero {
                add(
                    line,
                    Label(
                        vi: "tiêu chí \(criterion.code): mức tối thiểu ở phương án 0 điểm",
                        en: "criterion \(criterion.code): a floor on an option of 0 points"
                    ),
                    Label(vi: "chuyển dấu sao sang phương án có điểm", en: "move the mark to an option with points")
                )
            }
            if let last, last.stars == floor {
                add(
                    line,
                    Label(
                        vi: "tiêu chí \(criterion.code): mức của \(floor.rawValue) sao được ghi hai lần",
                        en: "criterion \(criterion.code): the floor of \(floor.rawValue) stars is given twice"
                    ),
                    Label(vi: "giữ lại một", en: "keep one")
                )
            } else if let last, last.stars > floor || last.points >= option.points {
                add(
                    line,
                    Label(
                        vi:
                            "tiêu chí \(criterion.code): mức của \(floor.rawValue) sao không cao hơn mức của \(last.stars.rawValue) sao",
                        en:
                            "criterion \(criterion.code): the floor of \(floor.rawValue) stars is not above that of \(last.stars.rawValue)"
                    ),
                    Label(vi: "mỗi hạng một mức, tăng dần", en: "one floor a star, rising")
                )
            }
            last = (floor, option.points)
        }
    }

    mutating func checkReferences(of criterion: Criterion, at line: Int) {
        if criterion.alternative != nil, criterion.options.contains(where: { $0.floor != nil }) {
            add(
                line,
                Label(
                    vi: "tiêu chí \(criterion.code): tiêu chí lựa chọn không thể có mức tối thiểu",
                    en: "criterion \(criterion.code): an alternative cannot carry a floor"
                ),
                Label(vi: "bỏ floor", en: "drop the floor")
            )
        }
        guard let needs = criterion.prerequisite else { return }
        let target = set.index(ofCriterion: needs.criterion).map { set.criteria[$0] }
        if target != nil, set.part(ofCriterion: needs.criterion) != set.part(ofCriterion: criterion.code) {
            add(
                line,
                Label(
                    vi: "tiêu chí \(criterion.code): điều kiện trỏ sang phần khác",
                    en: "criterion \(criterion.code): the prerequisite is in another part"
                ),
                Label(vi: "điều kiện phải cùng phần", en: "it has to be in the same part")
            )
        }
        if target == nil || needs.criterion == criterion.code || needs.option > (target?.options.count ?? 0) {
            add(
                line,
                Label(
                    vi:
                        "tiêu chí \(criterion.code): điều kiện trỏ tới phương án \(needs.option) của «\(needs.criterion)», không có",
                    en:
                        "criterion \(criterion.code): prerequisite names option \(needs.option) of «\(needs.criterion)», which is not there"
                ),
                Label(vi: "sửa prerequisite", en: "mend the prerequisite")
            )
        }
    }

    mutating func checkTies() {
        for part in set.parts {
            let criteria = part.sections.flatMap { Array(set.criteria[$0.criteria]) }
            let targets = Set(criteria.compactMap { $0.prerequisite?.criterion })
            let tied = criteria.filter { $0.alternative != nil || $0.prerequisite != nil || targets.contains($0.code) }
            guard tied.count > Self.mostTied else { continue }
            add(
                lines.parts[part.code] ?? 0,
                Label(
                    vi: "phần \(part.code): \(tied.count) tiêu chí phụ thuộc nhau, nhiều nhất \(Self.mostTied)",
                    en: "part \(part.code): \(tied.count) criteria depend on each other, at most \(Self.mostTied)"
                ),
                Label(vi: "bớt prerequisite hoặc alternative", en: "use fewer prerequisites or alternatives")
            )
        }
    }

    mutating func checkAlternatives() {
        let named = set.criteria.enumerated().filter { $0.element.alternative != nil }
        let groups = Dictionary(grouping: named) { $0.element.alternative ?? "" }.sorted { $0.key < $1.key }
        for (group, members) in groups where members.count < 2 {
            add(
                line(members[0].offset),
                Label(
                    vi: "nhóm lựa chọn «\(group)» chỉ có một tiêu chí",
                    en: "alternative «\(group)» has one criterion only"
                ),
                Label(vi: "thêm tiêu chí thứ hai hoặc bỏ alternative", en: "add the other one, or drop it")
            )
        }
    }
}
