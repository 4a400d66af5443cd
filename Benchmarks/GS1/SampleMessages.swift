import GS1

/// Messages as labels of food carry them: half of them with lot and serial, most with a date, some with encoded characters.
struct SampleMessages {
    private(set) var links: [String] = []
    private(set) var scans: [String] = []

    init(count: Int) {
        for number in 0..<count {
            let item = CheckDigit.appended(to: "0893" + padded(number * 7919 % 1_000_000_000, 9)) ?? ""
            let date = "26" + padded(number % 12 + 1, 2) + padded(number % 28 + 1, 2)
            let lot = number % 10 == 0 ? "L/\(number)" : "L\(number)"
            let path = number % 2 == 0 ? "/10/\(lot.replacing("/", with: "%2F"))/21/S\(number)" : ""
            let query =
                number % 4 == 3 ? "?3103=000\(padded(number % 1000, 3))&15=\(date)&utm_source=qr" : "?17=\(date)"
            let stem = number % 3 == 0 ? "https://id.gs1.org" : "https://ocop.example.vn/san-pham"
            links.append("\(stem)/01/\(item)\(path)\(query)")
            scans.append("]d201\(item)17\(date)10\(lot)\u{1D}21S\(number)")
        }
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
}
