package import OCOP

/// Typed readings; nil where the field is empty, a fault where it holds something else.
extension FormData {
    /// A whole number: "1250", "1.250", "1 250", "-3".
    package func number(_ name: String) throws(FieldFault) -> Int? {
        let text = text(name)
        if text.isEmpty { return nil }
        guard let amount = Amount(text), amount.decimals.isEmpty, let whole = amount.hundredths else {
            throw .notANumber
        }
        return whole / 100
    }

    /// Whole đồng; what is sold in hào and xu is long gone.
    package func money(_ name: String) throws(FieldFault) -> Int? { try number(name) }

    /// A number in whole hundredths, as points are kept: "89,99" is 8999.
    ///
    /// A dot before one or two last digits is taken for a comma, since it cannot stand between thousands.
    package func hundredths(_ name: String) throws(FieldFault) -> Int? {
        let text = text(name)
        if text.isEmpty { return nil }
        guard let value = Amount(text)?.hundredths else { throw .notAnAmount }
        return value
    }

    /// A day: "22/11/2026", "22-11-2026", "22.11.2026", "22112026" or ISO "2026-11-22".
    package func day(_ name: String) throws(FieldFault) -> CalendarDay? {
        let text = text(name)
        if text.isEmpty { return nil }
        guard let day = CalendarDay(typed: text) else { throw .notADay }
        return day
    }

    /// One of the values of a type.
    package func choice<Value: RawRepresentable<String>>(
        _ name: String,
        as type: Value.Type
    ) throws(FieldFault) -> Value? {
        let text = text(name)
        if text.isEmpty { return nil }
        guard let value = Value(rawValue: text) else { throw .notAChoice }
        return value
    }
}

extension CalendarDay {
    /// A day as people type it, day first; ISO with the year first.
    package init?(typed text: String) {
        if let day = CalendarDay(iso: text) {
            self = day
            return
        }
        var parts = text.split(omittingEmptySubsequences: false) { "/-. ".contains($0) }.map(String.init)
        if parts.count == 1, text.count == 8 {
            parts = [String(text.prefix(2)), String(text.dropFirst(2).prefix(2)), String(text.suffix(4))]
        }
        guard parts.count == 3, parts[2].count == 4, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
