/// What a line of a published table is.
enum TableLine {
    /// "PHẦN A: … (40 Điểm)".
    case part(code: String, titlePoints: OfficialPoints)
    /// "2. PHÁT TRIỂN SẢN PHẨM", "1.4. …", "a) …".
    case coded(PrintedCode, name: String, notes: [OfficialTable.PrintedNote])
    /// A name in bold with points but without a code.
    case uncoded(name: String, notes: [OfficialTable.PrintedNote])
    /// One option.
    case option(OfficialTable.PrintedOption)
    /// "Ghi chú: …" and whatever else has no points.
    case note(OfficialTable.PrintedNote)
    /// "TỔNG CỘNG".
    case total

    init(_ row: TableRow) {
        let text = row.text
        let words = WordingText.words(text)
        let option = OptionText(text)
        let note = OfficialTable.PrintedNote(text: text, line: row.line)
        if let code = Self.partCode(words) {
            self = .part(code: code, titlePoints: Self.titlePoints(text))
        } else if words.starts(with: ["tong", "cong"]) || words == ["cong"] || words == ["tong", "diem"] {
            self = .total
        } else if words.starts(with: ["ghi", "chu"]) {
            self = .note(note)
        } else if option.isBoxed, !(Self.isDash(text) && Self.isBold(row)) {
            self = .option(Self.option(option, row))
        } else if let (code, _) = PrintedCode.split(text) {
            let (name, notes) = Self.name(of: row)
            self = .coded(code, name: PrintedCode.split(name)?.rest ?? name, notes: notes)
        } else if row.points == .blank {
            self = .note(note)
        } else if Self.isBold(row) {
            let (name, notes) = Self.name(of: row)
            self = .uncoded(name: OptionText(name).text, notes: notes)
        } else {
            self = .option(Self.option(option, row))
        }
    }

    private static func option(_ option: OptionText, _ row: TableRow) -> OfficialTable.PrintedOption {
        let stars = option.stars == 0 ? row.stars : option.stars
        return OfficialTable.PrintedOption(text: option.text, points: row.points, stars: stars, line: row.line)
    }

    private static func partCode(_ words: [String]) -> String? {
        guard words.count >= 2, words[0] == "phan", ["a", "b", "c"].contains(words[1]) else { return nil }
        return words[1].uppercased()
    }

    /// "(40 Điểm)" in a title.
    private static func titlePoints(_ text: String) -> OfficialPoints {
        for bracket in text.split(separator: "(").dropFirst() {
            let inside = bracket.prefix { $0 != ")" }
            guard WordingText.words(String(inside)).last == "diem" else { continue }
            let points = OfficialPoints(String(inside))
            if points.isAmount { return points }
        }
        return .blank
    }

    private static func isDash(_ text: String) -> Bool { text.first.map { "-–—+".contains($0) } ?? false }

    private static func isBold(_ row: TableRow) -> Bool {
        guard let first = row.paragraphs.first else { return false }
        return first.boldLead.count * 2 > first.text.count
    }

    /// The name of a heading and what is explained in the same cell: the name ends with the bold type, or where a
    /// paragraph opens a bracket or a remark.
    private static func name(of row: TableRow) -> (String, [OfficialTable.PrintedNote]) {
        guard let first = row.paragraphs.first else { return ("", []) }
        var name = first.text
        var notes: [OfficialTable.PrintedNote] = []
        let rest = WordingText.tidy(String(first.text.dropFirst(first.boldLead.count)))
        let hasBoldName = PrintedCode.split(first.boldLead)?.rest.isEmpty == false
        if hasBoldName, first.text.hasPrefix(first.boldLead), isRemark(rest) {
            name = first.boldLead
            notes.append(OfficialTable.PrintedNote(text: rest, line: first.line))
        }
        for paragraph in row.paragraphs.dropFirst() {
            let isBold = paragraph.boldLead.count * 2 > paragraph.text.count
            let goesOn = first.boldLead.isEmpty ? paragraph.text.first?.isLowercase == true : isBold
            if notes.isEmpty, goesOn, !isRemark(paragraph.text) {
                name += " " + paragraph.text
            } else {
                notes.append(OfficialTable.PrintedNote(text: paragraph.text, line: paragraph.line))
            }
        }
        return (name, notes)
    }

    private static func isRemark(_ text: String) -> Bool {
        let words = WordingText.words(text)
        return text.hasPrefix("(")
            || [["ghi", "chu"], ["yeu", "cau"], ["chi", "ap", "dung"], ["lua", "chon"]].contains {
                words.starts(with: $0)
            }
    }
}
