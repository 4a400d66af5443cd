import Yams

extension FieldReader {
    /// The fields that every cited statement of the procedure has.
    static let basisKeys = ["vi", "en", "act", "place", "standing"]

    /// A statement with its citation, from the fields of the mapping it stands in.
    mutating func basis(_ fields: [String: Node], of what: String, at line: Int) -> Basis? {
        let vi = text(fields["vi"], "\(what) (vi)", at: line)
        let en = text(fields["en"], "\(what) (en)", at: line)
        let act = text(fields["act"], "\(what): act", at: line)
        let place = label(fields["place"], "\(what): place", at: line)
        let standing = oneWord(fields["standing"], "\(what): standing", at: line, of: Standing.self)
        guard let vi, let en, let act, let place, let standing else { return nil }
        return Basis(label: Label(vi: vi, en: en), citation: Citation(act: act, place: place), standing: standing)
    }

    /// A statement that is a mapping of its own.
    mutating func basis(_ node: Node?, of what: String, at line: Int) -> Basis? {
        guard let node else {
            _ = text(nil, what, at: line)
            return nil
        }
        return basis(fields(node, of: what, keys: Self.basisKeys), of: what, at: node.line)
    }

    /// One of the words of a closed list.
    mutating func oneWord<Word: RawRepresentable<String> & CaseIterable>(
        _ node: Node?,
        _ what: String,
        at line: Int,
        of words: Word.Type
    ) -> Word? {
        guard let text = text(node, what, at: line) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
        report(
            node?.line ?? line,
            Label(vi: "không hiểu «\(text)» ở \(what)", en: "unknown «\(text)» in \(what)"),
            Label(vi: "dùng một trong: \(known)", en: "use one of: \(known)")
        )
        return nil
    }

    /// A day that may be left out.
    mutating func optionalDay(_ node: Node?, _ what: String, at line: Int) -> CalendarDay? {
        node == nil ? nil : day(node, what, at: line)
    }

    /// Reports the second of two entries with one name.
    mutating func reportTwice(_ name: String, at line: Int) {
        report(
            line,
            Label(vi: "«\(name)» có hai lần", en: "«\(name)» is there twice"),
            Label(vi: "giữ một, bỏ một", en: "keep one of them")
        )
    }
}
