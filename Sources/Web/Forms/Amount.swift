/// A number as Vietnamese write it: dots or spaces between thousands, a comma before decimals.
struct Amount {
    var isNegative = false
    var whole = ""
    var decimals = ""

    init?(_ text: String) {
        var rest = Substring(text)
        if let sign = rest.first, sign == "-" || sign == "\u{2212}" {
            isNegative = true
            rest = rest.dropFirst()
        }
        let halves = rest.split(separator: ",", omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count) else { return nil }
        var groups = halves[0].split(omittingEmptySubsequences: false) { ". \u{00A0}\u{202F}".contains($0) }
        if halves.count == 2 {
            decimals = String(halves[1])
            guard !decimals.isEmpty else { return nil }
        } else if groups.count == 2, rest.contains("."), (1...2).contains(groups[1].count) {
            decimals = String(groups.removeLast())
        }
        guard Self.areThousands(groups) else { return nil }
        whole = groups.joined()
        guard (whole + decimals).utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    }

    /// Nil beyond two decimals, or where it is larger than anything that is counted here (15 digits).
    var hundredths: Int? {
        guard decimals.count <= 2, whole.count <= 15 else { return nil }
        let digits = whole + decimals + String(repeating: "0", count: 2 - decimals.count)
        return Int(digits).map { isNegative ? -$0 : $0 }
    }

    /// One group of any length, or one to three digits not beginning with nought and then threes.
    private static func areThousands(_ groups: [Substring]) -> Bool {
        guard let first = groups.first, !first.isEmpty else { return false }
        guard groups.count > 1 else { return true }
        return first.count <= 3 && first.first != "0" && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}
