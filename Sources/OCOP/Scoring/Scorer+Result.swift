/// What happens to the criteria that follow a stop.
public enum AfterStop: String, CaseIterable, Sendable {
    /// They count nothing (inferred: the acts say that the following steps are not evaluated).
    case zero
    /// They keep their points; the finding is only named.
    case keep
}

extension Scorer {
    /// Checks a sheet against the set; throws the first thing that is wrong with it.
    public func check(_ sheet: ScoreSheet) throws(SheetProblem) {
        for (position, number) in sheet.choices.enumerated() {
            guard set.criteria.indices.contains(position) else {
                throw .unknownCriterion("#\(position + 1)", known: set.criteria.map(\.code))
            }
            guard (0...set.criteria[position].options.count).contains(number) else {
                let criterion = set.criteria[position]
                throw .unknownOption(criterion: criterion.code, given: "\(number)", options: criterion.optionNames())
            }
        }
        for (first, second) in alternatives where sheet[first] > 0 && sheet[second] > 0 {
            throw .bothAlternatives(set.criteria[first].code, set.criteria[second].code)
        }
        for id in sheet.findings where findings[id] == nil {
            throw .unknownFinding(id, known: set.findings.map(\.id))
        }
    }

    /// Scores a sheet.
    ///
    /// The same sheet under the same pack gives the same result for ever.
    public func score(_ sheet: ScoreSheet, afterStop: AfterStop = .zero) throws(SheetProblem) -> ScoreResult {
        try check(sheet)
        let ended = ending(sheet.findings)
        let choices = counted(sheet, ended: stop(sheet.findings), afterStop: afterStop)
        return result(of: choices, ended: ended)
    }

    /// The finding that decides: exclusion before non-eligibility before the earliest stop.
    func ending(_ ids: [String]) -> FindingRule? {
        ids.compactMap { findings[$0] }.min { $0.effect.rank < $1.effect.rank }
    }

    /// Position of the earliest criterion after which nothing is looked at.
    func stop(_ ids: [String]) -> Int? {
        ids.compactMap { findings[$0]?.effect.stopsAfter }.min()
    }

    /// The option numbers that count, one for each criterion.
    func counted(_ sheet: ScoreSheet, ended stop: Int?, afterStop: AfterStop) -> [UInt8] {
        set.criteria.indices.map { position in
            if let stop, afterStop == .zero, position > stop { return 0 }
            return UInt8(sheet[position])
        }
    }

    private func result(of choices: [UInt8], ended: FindingRule?) -> ScoreResult {
        let tally = choices.withUnsafeBufferPointer(tally)
        let isExcluded = ended?.effect.excludes ?? false
        let stars = isExcluded ? nil : tally.stars
        return ScoreResult(
            act: set.decision.id,
            set: set.number,
            version: set.version,
            sha256: set.sha256,
            parts: zip(set.parts, partPoints(choices)).map { ScoreResult.PartPoints(code: $0.code, points: $1) },
            total: Points(hundredths: tally.total),
            band: tally.band,
            stars: stars,
            missed: missed(tally, above: stars, choices: choices),
            ended: ended,
            warnings: choices.withUnsafeBufferPointer(warnings)
        )
    }

    /// Points of each part in order.
    func partPoints(_ choices: [UInt8]) -> [Points] {
        choices.withUnsafeBufferPointer(partHundredths).map(Points.init(hundredths:))
    }

    private func missed(_ tally: Tally, above stars: Stars?, choices: [UInt8]) -> [MissedFloor] {
        Stars.allCases.filter { $0.rawValue > stars?.rawValue ?? 0 }.flatMap { star in
            let mask = tally.missed(star)
            return set.criteria.indices.compactMap { position -> MissedFloor? in
                let criterion = set.criteria[position]
                guard mask >> UInt64(position) & 1 == 1, let floor = criterion.floor(for: star),
                    let needed = criterion.leastOption(reaching: floor)
                else { return nil }
                return MissedFloor(
                    stars: star,
                    criterion: criterion.code,
                    chosen: Int(choices[position]),
                    needed: needed,
                    citation: floorCitations[position]
                )
            }
        }
    }

    /// Points given where the act says that the criterion does not apply.
    func warnings(_ choices: UnsafeBufferPointer<UInt8>) -> [SheetWarning] {
        prerequisites.compactMap { position, other, option in
            guard table[position * Self.stride + Int(choices[position] & 15)] & 0xFFFF > 0, choices[other] < option
            else {
                return nil
            }
            return .doesNotApply(criterion: set.criteria[position].code, needs: set.criteria[other].code)
        }
    }
}

extension ScoreSheet {
    /// The option of a criterion by its position; none where the sheet ends before it.
    subscript(position: Int) -> Int { choices.indices.contains(position) ? choices[position] : 0 }
}

extension FindingRule.Effect {
    var excludes: Bool {
        switch self {
        case .eliminated, .notEligible: true
        case .stopAfter: false
        }
    }

    var stopsAfter: Int? {
        if case .stopAfter(let position) = self { position } else { nil }
    }

    var rank: Int {
        switch self {
        case .eliminated: 0
        case .notEligible: 1
        case .stopAfter(let position): 2 + position
        }
    }
}
