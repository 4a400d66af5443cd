import Yams

extension WorkingCalendar {
    /// Reads `Data/procedure/holidays.yaml`; nil when any problem is an error.
    ///
    /// `file` is the name shown in problems. Rows of a year that is not among the known ones, and worked days that are
    /// no weekend, are errors.
    public static func read(_ text: String, file: String) -> (value: WorkingCalendar?, problems: [Problem]) {
        do {
            var fields = FieldReader(try YAMLFile(name: file, text: text))
            let root = fields.file.root
            let top = fields.fields(root, of: fields.file.name, keys: ["known_years", "days"])
            let years = Set(
                fields.items(top["known_years"], of: "known_years").compactMap {
                    fields.number($0, "known_years", at: root.line, in: 2018...2199)
                }
            )
            var days: [CalendarDay: SpecialDay] = [:]
            for node in fields.items(top["days"], of: "days") {
                guard let special = specialDay(node, &fields) else { continue }
                check(special, years, at: node.line, &fields)
                if days.updateValue(special, forKey: special.day) != nil {
                    fields.reportTwice(special.day.description, at: node.line)
                }
            }
            let calendar = WorkingCalendar(knownYears: years, specialDays: Array(days.values))
            return (fields.problems.hasErrors ? nil : calendar, fields.problems)
        } catch {
            return (nil, [error])
        }
    }

    private static func specialDay(_ node: Node, _ fields: inout FieldReader) -> SpecialDay? {
        let found = fields.fields(node, of: "days", keys: ["day", "kind", "confidence", "vi", "en", "source"])
        let line = node.line
        let day = fields.day(found["day"], "day", at: line)
        let kind = fields.oneWord(found["kind"], "kind", at: line, of: SpecialDay.Kind.self)
        let confidence = fields.oneWord(found["confidence"], "confidence", at: line, of: SpecialDay.Confidence.self)
        let vi = fields.text(found["vi"], "vi", at: line)
        let en = fields.text(found["en"], "en", at: line)
        let source = fields.label(found["source"], "source", at: line)
        guard let day, let kind, let confidence, let vi, let en, let source else { return nil }
        return SpecialDay(
            day: day,
            kind: kind,
            label: Label(vi: vi, en: en),
            confidence: confidence,
            source: source
        )
    }

    private static func check(_ special: SpecialDay, _ years: Set<Int>, at line: Int, _ fields: inout FieldReader) {
        if !years.contains(special.day.year) {
            fields.report(
                line,
                Label(
                    vi: "năm \(special.day.year) không có trong known_years",
                    en: "\(special.day.year) is not in known_years"
                ),
                Label(
                    vi: "thêm năm ấy khi lịch nghỉ của cả năm đã đủ",
                    en: "add the year once its list is complete"
                )
            )
        }
        if special.kind == .worked, special.day.weekday <= 5 {
            fields.report(
                line,
                Label(
                    vi: "\(special.day) là ngày trong tuần, vốn đã làm việc",
                    en: "\(special.day) is a weekday, worked anyway"
                ),
                Label(vi: "ghi ngày thứ Bảy hoặc Chủ nhật làm bù", en: "give the Saturday or Sunday that is worked")
            )
        }
    }
}
