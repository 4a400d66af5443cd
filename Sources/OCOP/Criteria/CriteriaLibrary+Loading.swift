/// Why a set cannot be had.
public enum CriteriaError: Error, Sendable {
    /// No pack of that act; the acts there are.
    case unknownAct(String, known: [String])
    /// The act has no set of that number; the numbers there are.
    case unknownSet(Int, act: String, known: [Int])
    /// The files have errors.
    case broken([Problem])
    /// A recorded version now has another content, so results under it would change.
    case altered(act: String, set: Int, version: String, recorded: String, found: String)
}

extension CriteriaLibrary {
    /// Numbers of the acts that can be read, oldest first.
    public func decisions() -> [CriteriaDecision] {
        folders.compactMap { act(in: $0)?.pack?.decision }.sorted { ($0.effective, $0.id) < ($1.effective, $1.id) }
    }

    /// One set, read with its act; throws `CriteriaError`.
    public func set(_ number: Int, ofAct id: String) throws(CriteriaError) -> CriteriaSet {
        let folder = Self.folder(ofAct: id)
        guard let act = act(in: folder) else { throw .unknownAct(id, known: decisions().map(\.id)) }
        guard let pack = act.pack, !act.problems.hasErrors else { throw .broken(act.problems) }
        guard pack.decision.id == id else { throw .unknownAct(id, known: decisions().map(\.id)) }
        let files = setFiles(in: folder)
        guard let file = files.last(where: { $0.number == number }) else {
            throw .unknownSet(number, act: id, known: files.map(\.number))
        }
        return try load(file.file, in: folder, of: pack)
    }

    /// All sets of an act in order; throws `CriteriaError` for the first that cannot be had.
    public func sets(ofAct id: String) throws(CriteriaError) -> [CriteriaSet] {
        let folder = Self.folder(ofAct: id)
        guard let act = act(in: folder) else { throw .unknownAct(id, known: decisions().map(\.id)) }
        guard let pack = act.pack, !act.problems.hasErrors, pack.decision.id == id else { throw .broken(act.problems) }
        var sets: [CriteriaSet] = []
        for file in setFiles(in: folder) { sets.append(try load(file.file, in: folder, of: pack)) }
        return sets
    }

    private func load(_ file: String, in folder: String, of pack: ActPack) throws(CriteriaError) -> CriteriaSet {
        let (set, problems) = set(file: file, in: folder, of: pack)
        guard let set, !problems.hasErrors else { throw .broken(problems) }
        if let recorded = (try? versions(in: folder))?.hash(ofSet: set.number, version: set.version),
            recorded != set.sha256
        {
            throw .altered(
                act: pack.decision.id,
                set: set.number,
                version: set.version,
                recorded: recorded,
                found: set.sha256
            )
        }
        return set
    }

    /// Everything that is to be said of the packs of one folder: errors, declared anomalies, versions.
    public func check(folder: String) -> (sets: [CriteriaSet], problems: [Problem]) {
        guard let act = act(in: folder) else { return ([], []) }
        var problems = act.problems
        guard let pack = act.pack else { return ([], problems) }
        var sets: [CriteriaSet] = []
        let expected = Self.folder(ofAct: pack.decision.id)
        if expected != folder {
            problems.append(
                Problem(
                    severity: .error,
                    file: name(of: "act.yaml", in: folder),
                    line: 0,
                    message: Label(
                        vi: "thư mục của \(pack.decision.id) phải tên «\(expected)»",
                        en: "the folder of \(pack.decision.id) must be named «\(expected)»"
                    ),
                    advice: Label(vi: "đổi tên thư mục", en: "rename it")
                )
            )
        }
        for file in setFiles(in: folder) {
            let (set, found) = set(file: file.file, in: folder, of: pack)
            problems += found
            guard let set else { continue }
            if set.number != file.number || sets.contains(where: { $0.number == set.number }) {
                problems.append(
                    Problem(
                        severity: .error,
                        file: name(of: file.file, in: folder),
                        line: 1,
                        message: Label(
                            vi: "tệp của bộ \(set.number) bị trùng hoặc sai số",
                            en: "file of set \(set.number) is doubled or misnumbered"
                        ),
                        advice: Label(
                            vi: "tên tệp bắt đầu bằng số bộ",
                            en: "begin the file's name with the set's number"
                        )
                    )
                )
            }
            sets.append(set)
        }
        problems += versionProblems(of: sets, in: folder)
        return (sets, problems.removingDuplicates())
    }

    private func versionProblems(of sets: [CriteriaSet], in folder: String) -> [Problem] {
        do {
            let versions = try versions(in: folder)
            return sets.compactMap { versions.problem(of: $0) }
        } catch {
            return [error]
        }
    }
}

extension Array where Element: Hashable {
    func removingDuplicates() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
