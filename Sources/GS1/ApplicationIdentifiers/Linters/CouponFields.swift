/// A place in a coupon code, which moves from field to field; the first fault stays.
struct CouponFields {
    private let end: Int
    private var position: Int
    private(set) var fault: Linter.Fault?

    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        position = range.lowerBound
        end = range.upperBound
        fault = range.first { !bytes[$0].isDigit }.map { Linter.Fault(.notDigit, at: $0) }
    }

    /// A field of so many digits.
    mutating func skip(_ count: Int) {
        guard fault == nil else { return }
        guard end - position >= count else {
            fault = Linter.Fault(.couponTruncated, at: end)
            return
        }
        position += count
    }

    /// One digit that is a code of its field.
    mutating func code(_ bytes: Span<UInt8>, among codes: Set<Int>) {
        digit(bytes, among: codes, else: .couponCode)
    }

    /// A field behind a digit that says how long it is; 9 says that there is none, where that is among the lengths.
    mutating func sized(_ bytes: Span<UInt8>, among sizes: Set<Int>, plus: Int = 0, noneAt nine: Bool = false) {
        if let size = digit(bytes, among: sizes, else: .couponLength), !(nine && size == 9) { skip(size + plus) }
    }

    /// A date YYMMDD; gives it as a number.
    mutating func date(_ bytes: Span<UInt8>) -> Int? {
        let start = position
        skip(6)
        guard fault == nil else { return nil }
        if Linter.date(bytes, start..<position, allowsDayZero: false) != nil {
            fault = Linter.Fault(.couponDate, at: start)
        }
        return Linter.number(bytes, start..<position)
    }

    /// Whether the next digit names this optional field; if so, it is passed.
    mutating func begins(_ field: Int, _ bytes: Span<UInt8>) -> Bool {
        guard fault == nil, position < end, Int(bytes[position] - .zero) == field else { return false }
        position += 1
        return true
    }

    /// A fault that the fields make together.
    mutating func refuse(_ code: GS1Error.Code) { fault = fault ?? Linter.Fault(code, at: position) }

    /// Nothing may follow.
    mutating func finish() {
        if fault == nil, position < end { fault = Linter.Fault(.couponExcess, at: position) }
    }

    @discardableResult
    private mutating func digit(_ bytes: Span<UInt8>, among digits: Set<Int>, else code: GS1Error.Code) -> Int? {
        let start = position
        skip(1)
        guard fault == nil else { return nil }
        let digit = Int(bytes[start] - .zero)
        if !digits.contains(digit) { fault = Linter.Fault(code, at: start) }
        return fault == nil ? digit : nil
    }
}
