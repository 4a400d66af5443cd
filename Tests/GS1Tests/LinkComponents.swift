import Foundation

/// Judges check digits and dates of a URI that keeps the grammar, without the library.
///
/// Sources: General Specifications, 7.9.1 (check digits), 3.4 and 7.12 (dates).
enum LinkComponents {
    static let seeds = [
        "https://a/01/09521234543213/10/L/21/S?17=261231&15=260228&3103=000195",
        "https://a/01/09521234543213?11=240229",
        "https://a/00/952012345678912345?02=09521234543213&10=A&13=260100",
        "https://a/414/9520123456788/254/A?7006=261130",
        "https://a/253/9520123456788X?255=9520123456788&16=261231", "https://a/8003/09520123456788A?4326=260101",
        "https://a/417/9520123456788?414=9520123456788&416=9520123456788",
        "https://a/402/95201234567891231?99=1&7006=000229",
    ]

    /// Where the check digit of an identifier stands: the digits before and with it.
    private static let checked: [String: Range<Int>] = [
        "00": 0..<18, "01": 0..<14, "02": 0..<14, "253": 0..<13, "255": 0..<13, "402": 0..<17, "410": 0..<13,
        "411": 0..<13,
        "412": 0..<13, "413": 0..<13, "414": 0..<13, "415": 0..<13, "416": 0..<13, "417": 0..<13, "8003": 1..<14,
    ]
    private static let dates = [
        "11": true, "12": true, "13": true, "15": true, "16": true, "17": true, "7006": false, "4326": false,
    ]
    private static let free = [
        "10", "21", "22", "254", "235", "20", "30", "37", "240", "241", "242", "243", "250", "251", "400", "420", "90",
        "91", "92",
        "93", "94", "95", "96", "97", "98", "99",
    ]

    /// Whether all components are right, or `nil` if there is an identifier that is not judged here.
    static func areValid(_ uri: String) -> Bool? {
        let parts = uri.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
            .split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var pairs: [(String, String)] = []
        let segments = parts[0].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let keys = [
            "00", "01", "253", "255", "402", "414", "415", "417", "8003", "401", "8004", "8006", "8010", "8013",
        ]
        for place in stride(from: segments.count - 2, to: 0, by: -2) {
            pairs.append((segments[place], segments[place + 1].removingPercentEncoding ?? ""))
            if keys.contains(segments[place]) { break }
        }
        for parameter in parts.dropFirst().joined().split(whereSeparator: { $0 == "&" || $0 == ";" }) {
            let sides = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard sides.count == 2, !sides[0].isEmpty, sides[0].allSatisfy(\.isNumber) else { continue }
            pairs.append((sides[0], sides[1].removingPercentEncoding ?? ""))
        }
        var isValid = true
        for (identifier, value) in pairs {
            guard let right = isRight(identifier, Array(value)) else { return nil }
            isValid = isValid && right
        }
        return isValid
    }

    private static func isRight(_ identifier: String, _ value: [Character]) -> Bool? {
        if identifier.hasPrefix("31") || free.contains(identifier) { return true }
        if let range = checked[identifier] {
            // A GTIN of fewer digits in a query is filled with zeros, which change no sum.
            let digits = value[range.lowerBound..<min(range.upperBound, value.count)].compactMap(\.wholeNumberValue)
            let sum = digits.reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
            return sum % 10 == 0 && (identifier != "8003" || value[0] == "0")
        }
        guard let allowsDayZero = dates[identifier] else { return nil }
        let numbers = stride(from: 0, to: 6, by: 2).compactMap { Int(String(value[$0...($0 + 1)])) }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let day = allowsDayZero && numbers[2] == 0 ? 1 : numbers[2]
        return DateComponents(calendar: calendar, year: 2000 + numbers[0], month: numbers[1], day: day).isValidDate
    }
}
