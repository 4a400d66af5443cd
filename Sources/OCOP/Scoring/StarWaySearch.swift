/// Finds the least effort that reaches one star from given choices.
struct StarWaySearch {
    let scorer: Scorer
    let choices: [UInt8]
    let frozenAfter: Int?
    let effort: Effort
    let stars: Stars

    /// Criteria that rise together, one bit each, as far as the rules allow it, with what that costs and gains.
    private struct Move {
        var criteria: UInt64 = 0
        var cost = 0
        var gain = 0
    }

    /// The cheapest way to a sum of points, and the criteria that rise on it.
    private struct State {
        var cost: Int
        var rising: UInt64

        /// A total order, so that the same sheet always gets the same way: less effort, then fewer changes, then the
        /// criterion that comes first in the act.
        func isBetter(than other: State) -> Bool {
            if cost != other.cost { return cost < other.cost }
            let (count, others) = (rising.nonzeroBitCount, other.rising.nonzeroBitCount)
            if count != others { return count < others }
            let differing = rising ^ other.rising
            return rising & (differing & (~differing &+ 1)) != 0
        }
    }

    func way() -> StarWay? {
        var reached: [Int: State] = [0: State(cost: 0, rising: 0)]
        var first = 0
        for (part, end) in scorer.partEnds.enumerated() {
            guard let states = states(of: first..<end, cap: scorer.partCaps[part]) else { return nil }
            reached = combine(reached, states)
            first = end
        }
        let limit = scorer.set.decision.bands.least(for: stars).hundredths
        let best = reached.filter { $0.key >= limit }.min { one, other in
            if one.value.cost != other.value.cost { return one.value.cost < other.value.cost }
            if one.key != other.key { return one.key > other.key }
            return one.value.isBetter(than: other.value)
        }
        return best.map { way($0.value, total: $0.key) }
    }

    private func way(_ state: State, total: Int) -> StarWay {
        let changes = choices.indices.filter { state.rising >> UInt64($0) & 1 == 1 }.map { position in
            let criterion = scorer.set.criteria[position]
            let floor = criterion.floor(for: stars).flatMap {
                criterion.points(ofOption: Int(choices[position])) < $0 ? criterion.leastOption(reaching: $0) : nil
            }
            return StarWay.Change(
                criterion: criterion.code,
                from: Int(choices[position]),
                to: best(position).option,
                floor: floor
            )
        }
        return StarWay(stars: stars, changes: changes, points: Points(hundredths: total), effort: state.cost)
    }

    /// Every sum that a part can come to with all floors of the star held, and the cheapest way there.
    private func states(of part: Range<Int>, cap: Int) -> [Int: State]? {
        let now = part.reduce(0) { $0 + hundredths($1, Int(choices[$1])) }
        var states = [now: State(cost: 0, rising: 0)]
        for group in groups(of: part) {
            let moves = moves(of: group)
            guard !moves.isEmpty else { return nil }
            var next: [Int: State] = [:]
            for (sum, state) in states {
                for move in moves {
                    let candidate = State(cost: state.cost + move.cost, rising: state.rising | move.criteria)
                    keep(candidate, at: sum + move.gain, in: &next)
                }
            }
            states = next
        }
        return Dictionary(states.map { (min($0.key, cap), $0.value) }) { $0.isBetter(than: $1) ? $0 : $1 }
    }

    private func combine(_ one: [Int: State], _ other: [Int: State]) -> [Int: State] {
        var sums: [Int: State] = [:]
        for (sum, state) in one {
            for (more, added) in other {
                let candidate = State(cost: state.cost + added.cost, rising: state.rising | added.rising)
                keep(candidate, at: sum + more, in: &sums)
            }
        }
        return sums
    }

    private func keep(_ state: State, at sum: Int, in states: inout [Int: State]) {
        if let known = states[sum], !state.isBetter(than: known) { return }
        states[sum] = state
    }

    private func hundredths(_ position: Int, _ option: Int) -> Int {
        scorer.set.criteria[position].points(ofOption: option).hundredths
    }

    /// The option with the most points, the first of equals.
    private func best(_ position: Int) -> (option: Int, hundredths: Int) {
        let options = scorer.set.criteria[position].options.indices.map { ($0 + 1, hundredths(position, $0 + 1)) }
        return options.max { $0.1 < $1.1 || $0.1 == $1.1 && $0.0 > $1.0 } ?? (0, 0)
    }
}

extension StarWaySearch {
    /// Criteria that rules tie to each other, as connected groups; most stand alone.
    private func groups(of part: Range<Int>) -> [[Int]] {
        var group = Dictionary(uniqueKeysWithValues: part.map { ($0, $0) })
        func join(_ one: Int, _ other: Int) {
            guard let to = group[one], let from = group[other] else { return }
            for (position, name) in group where name == from { group[position] = to }
        }
        for (one, other) in scorer.alternatives { join(one, other) }
        for position in part {
            if let needs = scorer.set.criteria[position].prerequisite,
                let other = scorer.set.index(ofCriterion: needs.criterion)
            {
                join(position, other)
            }
        }
        return Dictionary(grouping: part) { group[$0] ?? $0 }.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    /// Every subset of a group that may rise and leaves no floor of the star missed; empty where none does.
    private func moves(of group: [Int]) -> [Move] {
        let mustRise = group.filter(isBelowFloor)
        return (0..<(1 << group.count)).compactMap { mask in
            let rising = group.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
            guard mustRise.allSatisfy(rising.contains) else { return nil }
            return move(rising)
        }
    }

    private func isBelowFloor(_ position: Int) -> Bool {
        scorer.set.criteria[position].floor(for: stars).map {
            $0.hundredths > hundredths(position, Int(choices[position]))
        }
            ?? false
    }

    private func move(_ rising: [Int]) -> Move? {
        var move = Move()
        for position in rising {
            let criterion = scorer.set.criteria[position]
            let gain = best(position).hundredths - hundredths(position, Int(choices[position]))
            guard gain > 0, position <= frozenAfter ?? .max, let cost = effort.cost(of: criterion.code),
                isAllowed(position, among: rising)
            else { return nil }
            move.criteria |= 1 << UInt64(position)
            move.cost += cost
            move.gain += gain
        }
        return move
    }

    /// Whether a criterion may rise beside the others that do.
    private func isAllowed(_ position: Int, among rising: [Int]) -> Bool {
        for (one, other) in scorer.alternatives where one == position || other == position {
            let partner = one == position ? other : one
            if choices[partner] > 0 || rising.contains(partner) { return false }
        }
        guard let needs = scorer.set.criteria[position].prerequisite,
            let other = scorer.set.index(ofCriterion: needs.criterion)
        else { return true }
        let option = rising.contains(other) ? best(other).option : Int(choices[other])
        return option >= needs.option
    }
}
