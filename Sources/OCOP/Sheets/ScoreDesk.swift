import VietnameseText

/// Takes sheets in, finds their set and scores them.
///
/// Keeps the sets that it has read, so that the second sheet of a set costs no reading.
public struct ScoreDesk {
    private let library: CriteriaLibrary
    let afterStop: AfterStop
    private var scorers: [Key: Result<Scorer, SheetError>] = [:]
    private var names: [String: [(number: Int, keys: [String])]] = [:]

    private struct Key: Hashable {
        let act: String
        let set: Int
    }

    /// What a sheet came to, and the set it was scored by.
    public struct Scored: Sendable {
        /// The sheet in option numbers.
        public let sheet: ScoreSheet
        /// The set.
        public let scorer: Scorer
        /// The result.
        public let result: ScoreResult
    }

    /// A desk over packs.
    public init(library: CriteriaLibrary, afterStop: AfterStop = .zero) {
        self.library = library
        self.afterStop = afterStop
    }

    /// Scores one sheet; throws the first thing that is wrong.
    public mutating func score(_ input: SheetInput) throws(SheetError) -> Scored {
        let scorer = try scorer(for: input)
        let sheet = try sheet(input, scorer)
        do {
            return Scored(sheet: sheet, scorer: scorer, result: try scorer.score(sheet, afterStop: afterStop))
        } catch {
            throw SheetError(error)
        }
    }

    /// The way to each higher star of a scored sheet.
    public func ways(_ scored: Scored, effort: Effort) throws(SheetError) -> [StarWay] {
        do {
            return try scored.scorer.ways(from: scored.sheet, effort: effort)
        } catch {
            throw SheetError(error)
        }
    }

    /// The set of a sheet, laid out for scoring.
    public mutating func scorer(for input: SheetInput) throws(SheetError) -> Scorer {
        guard let act = input.act else {
            throw SheetError(
                "missing-act",
                vi: "Phiếu chưa ghi văn bản (act), ví dụ 26/2026/QĐ-TTg.",
                en: "The sheet does not name its act (act), for example 26/2026/QĐ-TTg."
            )
        }
        let number = if let set = input.set { set } else { try setNumber(named: input.product, act: act) }
        let scorer = try scorer(act: act, set: number)
        if let version = input.version, version != scorer.set.version {
            throw SheetError(
                "pack-mismatch",
                vi: "Phiếu lập theo phiên bản \(version), bộ đang có là phiên bản \(scorer.set.version).",
                en: "The sheet was made under version \(version), the pack at hand is version \(scorer.set.version)."
            )
        }
        if let digest = input.sha256, digest.lowercased() != scorer.set.sha256 {
            throw SheetError(
                "pack-mismatch",
                vi:
                    "Mã băm trên phiếu khác mã băm của bộ phiên bản \(scorer.set.version); không chấm để tránh đổi kết quả.",
                en:
                    "The sheet's digest differs from that of version \(scorer.set.version); not scored, since the result could change."
            )
        }
        return scorer
    }

    /// A set by act and number, laid out for scoring.
    public mutating func scorer(act: String, set number: Int) throws(SheetError) -> Scorer {
        let key = Key(act: act, set: number)
        if let known = scorers[key] { return try known.get() }
        let loaded: Result<Scorer, SheetError>
        do {
            loaded = .success(Scorer(try library.set(number, ofAct: act)))
        } catch {
            loaded = .failure(SheetError(error))
        }
        // What does not exist is not kept: its names come from outside and would fill the memory.
        if case .success = loaded { scorers[key] = loaded }
        return try loaded.get()
    }

    private mutating func setNumber(named product: String?, act: String) throws(SheetError) -> Int {
        guard let product else {
            throw SheetError(
                "missing-set",
                vi: "Phiếu chưa ghi số bộ (set) hoặc tên bộ sản phẩm (product).",
                en: "The sheet names neither the set's number (set) nor its name (product)."
            )
        }
        if names[act] == nil {
            do {
                names[act] = try library.sets(ofAct: act).map { set in
                    (
                        set.number,
                        [set.name.vi, set.name.en, set.subgroup?.vi ?? "", set.subgroup?.en ?? ""].map {
                            VietnameseText.searchKey($0)
                        }
                    )
                }
            } catch {
                throw SheetError(error)
            }
        }
        let sets = names[act] ?? []
        let key = VietnameseText.searchKey(product)
        let found = sets.filter { $0.keys.contains(key) }.map(\.number)
        if found.count == 1 { return found[0] }
        if found.isEmpty {
            throw SheetError(
                "unknown-product",
                vi: "\(act) không có bộ sản phẩm «\(product)»; xem tên bằng «saolang criteria list».",
                en: "\(act) has no product set «\(product)»; see the names with «saolang criteria list»."
            )
        }
        let numbers = found.map(String.init).joined(separator: ", ")
        throw SheetError(
            "ambiguous-product",
            vi: "«\(product)» là tên của nhiều bộ (\(numbers)); hãy ghi số bộ.",
            en: "«\(product)» names several sets (\(numbers)); give the number."
        )
    }

    /// Option numbers in the order of the set.
    private func sheet(_ input: SheetInput, _ scorer: Scorer) throws(SheetError) -> ScoreSheet {
        let set = scorer.set
        var numbers = [Int?](repeating: nil, count: set.criteria.count)
        for choice in input.choices {
            guard let position = scorer.positions[choice.criterion] else {
                throw SheetError(
                    .unknownCriterion(choice.criterion, known: set.criteria.map(\.code)),
                    line: choice.line
                )
            }
            if numbers[position] != nil {
                throw SheetError(.duplicateCriterion(choice.criterion), line: choice.line)
            }
            numbers[position] = try number(choice, set.criteria[position])
        }
        for code in input.effort.byCriterion.keys.sorted() + input.effort.fixed.sorted()
        where scorer.positions[code] == nil {
            throw SheetError(.unknownCriterion(code, known: set.criteria.map(\.code)))
        }
        return ScoreSheet(choices: numbers.map { $0 ?? 0 }, findings: input.findings)
    }

    private func number(_ choice: SheetInput.Choice, _ criterion: Criterion) throws(SheetError) -> Int {
        switch choice.value {
        case .number(let number):
            guard (0...criterion.options.count).contains(number) else {
                throw SheetError(
                    .unknownOption(criterion: criterion.code, given: "\(number)", options: criterion.optionNames()),
                    line: choice.line
                )
            }
            return number
        case .points(let points):
            do {
                return try criterion.option(givingPoints: points)
            } catch {
                throw SheetError(error, line: choice.line)
            }
        }
    }
}

extension SheetError {
    /// Why a pack cannot be had.
    public init(_ error: CriteriaError) {
        switch error {
        case .unknownAct(let act, let known):
            self.init(
                "unknown-act",
                vi: "Không có văn bản «\(act)». Các văn bản: \(known.joined(separator: ", ")).",
                en: "There is no act «\(act)». Acts: \(known.joined(separator: ", "))."
            )
        case .unknownSet(let number, let act, let known):
            let list = known.map(String.init).joined(separator: ", ")
            self.init(
                "unknown-set",
                vi: "\(act) không có bộ \(number). Các bộ: \(list).",
                en: "\(act) has no set \(number). Sets: \(list)."
            )
        case .broken(let problems):
            let first = problems.first { $0.severity == .error } ?? problems.first
            self.init(
                "pack-broken",
                vi: "Gói tiêu chí có lỗi: \(first?.text(in: .vi) ?? ""); chạy «saolang criteria check».",
                en: "The criteria pack has errors: \(first?.text(in: .en) ?? ""); run «saolang criteria check»."
            )
        case .altered(let act, let set, let version, let recorded, let found):
            self.init(
                "pack-altered",
                vi:
                    "Bộ \(set) của \(act), phiên bản \(version) đã bị đổi nội dung (đã ghi nhận \(recorded.prefix(12))…, nay \(found.prefix(12))…); đặt phiên bản mới hoặc trả lại nội dung cũ.",
                en:
                    "Set \(set) of \(act), version \(version) has changed (recorded \(recorded.prefix(12))…, now \(found.prefix(12))…); give it a new version or restore the old content."
            )
        }
    }
}
