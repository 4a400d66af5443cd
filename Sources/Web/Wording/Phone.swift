/// A Vietnamese telephone number in groups that can be read aloud: "0912 345 678"; others as they are.
package func phoneText(_ number: String) -> String {
    var digits = number.filter { !" .-()".contains($0) }
    if digits.hasPrefix("+84") { digits = "0" + digits.dropFirst(3) }
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return number }
    let groups: [Int]
    switch (digits.count, digits.prefix(2)) {
    case (10, "03"), (10, "05"), (10, "07"), (10, "08"), (10, "09"): groups = [4, 3, 3]
    case (11, "02"): groups = digits.hasPrefix("024") || digits.hasPrefix("028") ? [3, 4, 4] : [4, 3, 4]
    case (8, "18"), (8, "19"): groups = [4, 4]
    default: return number
    }
    var rest = Substring(digits)
    return groups.map { size in
        defer { rest = rest.dropFirst(size) }
        return String(rest.prefix(size))
    }.joined(separator: " ")
}

/// A telephone number with all but its ends hidden, for pages that others see: "0912 ••• 678".
package func maskedPhone(_ number: String) -> String {
    let groups = phoneText(number).split(separator: " ").map(String.init)
    guard groups.count >= 3, let first = groups.first, let last = groups.last else { return "•••" }
    let hidden = groups.dropFirst().dropLast().map { String(repeating: "•", count: $0.count) }
    return ([first] + hidden + [last]).joined(separator: " ")
}
