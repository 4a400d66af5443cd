extension CriteriaLibrary {
    /// The official wording of a set, where an overlay has been made; with what is wrong with it, if anything.
    ///
    /// Wording that was made for other facts is not shown.
    public func officialWording(of set: CriteriaSet) -> (wording: OfficialWording?, problems: [Problem]) {
        let file = "wording/\(set.number < 10 ? "0" : "")\(set.number).yaml"
        do {
            guard let found = try read(file, in: Self.folder(ofAct: set.decision.id)) else { return (nil, []) }
            let (wording, problems) = OfficialWording.read(found.text, file: found.name)
            guard let wording else { return (nil, problems) }
            let others = wording.problems(with: set, file: found.name)
            return (others.hasErrors ? nil : wording, problems + others)
        } catch {
            return (nil, [error])
        }
    }
}
