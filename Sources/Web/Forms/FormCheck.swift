package import OCOP

/// Reads the fields of one form one after the other and gathers all that is wrong, so that a person sees it at once.
///
/// ```swift
/// var check = FormCheck(data, language)
/// let name = check.text("ten", language("Tên sản phẩm", "Product name"), limit: 200)
/// let day = check.day("ngay", language("Ngày cấp", "Date of issue"))
/// guard check.errors.isEmpty, let day else { return page(fields: Fields(data, check.errors, language)) }
/// ```
package struct FormCheck: Sendable {
    package let data: FormData
    package let language: Language
    package var errors = FieldErrors()

    package init(_ data: FormData, _ language: Language) {
        self.data = data
        self.language = language
    }

    /// Text of at most `limit` characters; on one line unless `isLong`.
    package mutating func text(
        _ name: String,
        _ label: String,
        limit: Int = 255,
        required: Bool = true,
        isLong: Bool = false
    ) -> String {
        let text = data.text(name)
        if required, text.isEmpty { fault(.missing, name, label) }
        if text.unicodeScalars.count > limit { fault(.tooLong(limit: limit), name, label) }
        if !isLong, text.contains("\n") { fault(.notOneLine, name, label) }
        return text
    }

    /// A whole number within a range.
    package mutating func number(
        _ name: String,
        _ label: String,
        in range: ClosedRange<Int> = 0...Int.max,
        required: Bool = true
    ) -> Int? {
        let value = value(name, label, required) { (data) throws(FieldFault) in try data.number(name) }
        guard let value, !range.contains(value) else { return value }
        fault(
            .outside(low: decimal(range.lowerBound, language), high: decimal(range.upperBound, language)),
            name,
            label
        )
        return nil
    }

    /// Whole hundredths within a range, itself in hundredths.
    package mutating func hundredths(
        _ name: String,
        _ label: String,
        in range: ClosedRange<Int>,
        required: Bool = true
    ) -> Int? {
        let value = value(name, label, required) { (data) throws(FieldFault) in try data.hundredths(name) }
        guard let value, !range.contains(value) else { return value }
        let low = hundredthsText(range.lowerBound, language)
        fault(.outside(low: low, high: hundredthsText(range.upperBound, language)), name, label)
        return nil
    }

    /// A day, within a range where one is given.
    package mutating func day(
        _ name: String,
        _ label: String,
        in range: ClosedRange<CalendarDay>? = nil,
        required: Bool = true
    ) -> CalendarDay? {
        let value = value(name, label, required) { (data) throws(FieldFault) in try data.day(name) }
        guard let value, let range, !range.contains(value) else { return value }
        let low = range.lowerBound.text(in: language)
        fault(.outside(low: low, high: range.upperBound.text(in: language)), name, label)
        return nil
    }

    /// One of the values of a type.
    package mutating func choice<Value: RawRepresentable<String>>(
        _ name: String,
        _ label: String,
        as type: Value.Type,
        required: Bool = true
    ) -> Value? {
        value(name, label, required) { (data) throws(FieldFault) in try data.choice(name, as: type) }
    }

    private mutating func value<Value>(
        _ name: String,
        _ label: String,
        _ required: Bool,
        _ read: (FormData) throws(FieldFault) -> Value?
    ) -> Value? {
        do throws(FieldFault) {
            let value = try read(data)
            if value == nil, required { fault(.missing, name, label) }
            return value
        } catch {
            fault(error, name, label)
            return nil
        }
    }

    private mutating func fault(_ fault: FieldFault, _ name: String, _ label: String) {
        errors.add(name, fault.words(label, language))
    }
}
