/// A moment with the offset it was written with: `xsd:dateTimeStamp`.
///
/// Source: EPCIS 2.0, 7.3.2 (times carry an offset); XML Schema 1.1 part 2, 3.4.28.
public struct DateTimeStamp: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public let seconds: Int64
    /// The rest of the moment in nanoseconds; digits beyond the ninth are dropped.
    public let nanoseconds: Int32
    /// The offset from UTC as written, in minutes.
    public let offsetMinutes: Int

    /// A moment.
    public init(seconds: Int64, nanoseconds: Int32 = 0, offsetMinutes: Int = 0) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
        self.offsetMinutes = offsetMinutes
    }

    /// A moment from its text, `nil` if it is none: `2026-11-23T15:04:05.5+07:00`.
    ///
    /// Date and time of the Gregorian calendar with four digits of the year, any number of decimals, and `Z` or an offset
    /// of at most 14 hours. A text without an offset is none, since nobody else could say when it was.
    public init?(_ text: String) {
        var text = text
        guard let found = text.withUTF8({ DateTimeStamp($0) }) else { return nil }
        self = found
    }

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count >= 20 else { return nil }
        func number(_ start: Int, _ count: Int) -> Int? {
            var value = 0
            for position in start..<start + count {
                guard bytes[position].isDigit else { return nil }
                value = value * 10 + Int(bytes[position] & 15)
            }
            return value
        }
        guard let year = number(0, 4), bytes[4] == UInt8(ascii: "-"), let month = number(5, 2),
            bytes[7] == UInt8(ascii: "-"), let day = number(8, 2), bytes[10] == UInt8(ascii: "T"),
            let hour = number(11, 2), bytes[13] == UInt8(ascii: ":"), let minute = number(14, 2),
            bytes[16] == UInt8(ascii: ":"), let second = number(17, 2),
            year > 0, 1...12 ~= month, 1...Self.days(in: month, year) ~= day,
            minute < 60, second < 60, hour < 24 || hour == 24 && minute == 0 && second == 0
        else { return nil }
        var position = 19
        var nanoseconds: Int32 = 0
        if bytes[19] == UInt8(ascii: ".") {
            position = 20
            var weight: Int32 = 100_000_000
            while position < bytes.count, bytes[position].isDigit {
                nanoseconds += Int32(bytes[position] & 15) * weight
                weight /= 10
                position += 1
            }
            guard position > 20, hour < 24 || nanoseconds == 0 else { return nil }
        }
        guard let offset = Self.offset(UnsafeBufferPointer(rebasing: bytes[position...])) else { return nil }
        let days = Self.days(year, month, day)
        seconds = Int64(days * 86400 + hour * 3600 + minute * 60 + second - offset * 60)
        self.nanoseconds = nanoseconds
        offsetMinutes = offset
    }

    /// Minutes of `Z`, `+07:00` and so on, at most 14 hours.
    static func offset(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        if bytes.count == 1, bytes[0] == UInt8(ascii: "Z") { return 0 }
        guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            bytes[1].isDigit, bytes[2].isDigit, bytes[3] == UInt8(ascii: ":"), bytes[4].isDigit, bytes[5].isDigit
        else { return nil }
        let minutes = Int(bytes[4] & 15) * 10 + Int(bytes[5] & 15)
        let offset = (Int(bytes[1] & 15) * 10 + Int(bytes[2] & 15)) * 60 + minutes
        guard minutes < 60, offset <= 14 * 60 else { return nil }
        return bytes[0] == UInt8(ascii: "-") ? -offset : offset
    }

    private static func days(in month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01, with the year taken to begin in March.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month > 2 ? year : year - 1
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension DateTimeStamp: Comparable {
    /// Whether one moment is earlier than another; the offsets do not matter.
    public static func < (one: Self, other: Self) -> Bool {
        (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
    }
}

extension DateTimeStamp {
    /// Appends the moment in UTC with three decimals, half rounded up (CBV 2.0, 8.9.2): `2026-11-23T08:04:05.500Z`.
    func appendUTCMilliseconds(to output: inout [UInt8]) {
        appendMilliseconds(to: &output, offsetMinutes: 0)
        output.append(UInt8(ascii: "Z"))
    }

    /// Appends date and time of day at an offset, without the offset.
    private func appendMilliseconds(to output: inout [UInt8], offsetMinutes: Int) {
        var milliseconds = Int((nanoseconds + 500_000) / 1_000_000)
        var seconds = Int(seconds) + offsetMinutes * 60
        if milliseconds == 1000 {
            milliseconds = 0
            seconds += 1
        }
        var days = seconds / 86400
        var rest = seconds % 86400
        if rest < 0 {
            rest += 86400
            days -= 1
        }
        days += 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let year = yearOfEra + era * 400 + (month > 9 ? 1 : 0)
        func append(_ value: Int, _ count: Int, _ mark: Unicode.Scalar?) {
            var divisor = 1
            for _ in 1..<count { divisor *= 10 }
            while divisor > 0 {
                output.append(UInt8(0x30 + value / divisor % 10))
                divisor /= 10
            }
            if let mark { output.append(UInt8(ascii: mark)) }
        }
        append(year, 4, "-")
        append(month < 10 ? month + 3 : month - 9, 2, "-")
        append(day, 2, "T")
        append(rest / 3600, 2, ":")
        append(rest / 60 % 60, 2, ":")
        append(rest % 60, 2, ".")
        append(milliseconds, 3, nil)
    }

    /// The moment in UTC with three decimals: `2026-11-23T08:04:05.500Z`.
    public var utcText: String {
        var bytes: [UInt8] = []
        appendUTCMilliseconds(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The moment with three decimals at the offset it was written with: `2026-11-23T15:04:05.500+07:00`.
    public var text: String {
        guard offsetMinutes != 0 else { return utcText }
        var bytes: [UInt8] = []
        appendMilliseconds(to: &bytes, offsetMinutes: offsetMinutes)
        return String(decoding: bytes, as: UTF8.self) + offsetText
    }

    /// The offset, as `eventTimeZoneOffset` has it: `+07:00`.
    public var offsetText: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let minutes = abs(offsetMinutes)
        return "\(offsetMinutes < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
    }
}

extension UInt8 {
    /// Whether it is a digit of ASCII.
    var isDigit: Bool { self &- 0x30 < 10 }
}
