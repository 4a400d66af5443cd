package import OCOP

/// A whole number with its thousands apart: "1.078" in Vietnamese, "1,078" in English.
package func decimal(_ number: Int, _ language: Language) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
        if place > 0, (digits.count - place) % 3 == 0 { text += language == .vi ? "." : "," }
        text.append(digit)
    }
    return text
}

/// Whole hundredths as people read them: 8999 is "89,99", 8950 is "89,5", 8900 is "89" (a point instead in English).
///
/// `isFixed` keeps both decimals ("89,00"), so that figures stand under each other in a column.
package func hundredthsText(_ hundredths: Int, _ language: Language, isFixed: Bool = false) -> String {
    let rest = Int(hundredths.magnitude % 100)
    let sign = hundredths < 0 && hundredths > -100 ? "-" : ""
    let whole = sign + decimal(hundredths / 100, language)
    guard rest > 0 || isFixed else { return whole }
    let isShort = rest % 10 == 0 && !isFixed
    let decimals = isShort ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return whole + (language == .vi ? "," : ".") + decimals
}

/// An amount of money: "5.000.000 đồng", "VND 5,000,000".
package func money(_ dong: Int, _ language: Language) -> String {
    language("\(decimal(dong, language)) đồng", "VND \(decimal(dong, language))")
}

/// A share of a whole in percent, one decimal at most, rounded downwards: "66,6%".
package func percent(_ part: Int, of whole: Int, _ language: Language) -> String {
    guard whole > 0 else { return "0%" }
    let (times, overflow) = part.multipliedReportingOverflow(by: 1000)
    let tenths = overflow ? part / (whole / 1000) : times / whole
    return hundredthsText(tenths * 10, language) + "%"
}
