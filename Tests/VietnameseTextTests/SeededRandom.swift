/// Chance that gives the same answers in every run.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func text(of scalars: [Unicode.Scalar], length: Int) -> String {
        var view = String.UnicodeScalarView()
        for _ in 0..<length { view.append(scalars.randomElement(using: &self) ?? " ") }
        return String(view)
    }

    /// Any scalars, with many from the Latin blocks and many marks.
    mutating func anyText(length: Int) -> String {
        var view = String.UnicodeScalarView()
        for _ in 0..<length {
            let highest: UInt32 = [0x80, 0x250, 0x370, 0x1F00, 0x1_0000, 0x11_0000].randomElement(using: &self) ?? 0x80
            view.append(Unicode.Scalar(UInt32.random(in: 0..<highest, using: &self)) ?? "\u{FFFD}")
        }
        return String(view)
    }
}
