/// How much the words in a field are worth.
///
/// A word in a field counts its weight, less the longer the field is, and a little more for the second and the third
/// time; the sum over the fields becomes a share of one that grows ever more slowly.
struct FieldScore: Sendable {
    let weights: [Float]
    let titleField: Int
    private let greatest: Float
    private let lengthFactors: [Float]

    /// What the first, second and third time in one field add; further ones add nothing.
    static let gains: [Float] = [1, 0.25, 0.125]
    /// The share of a word that only begins as the query's last word does.
    static let prefixQuality: Float = 0.5
    /// The share of a word with a typo.
    static let typoQuality: Float = 0.6
    /// What a word that was typed without marks gains, in 255ths, where it stands without marks in the text too.
    static let plainBonus = 6

    init(_ schema: Schema) {
        weights = schema.fields.map { Float($0.weight) }
        titleField = schema.title
        greatest = Float(schema.greatestWeight)
        lengthFactors = (0..<256).map { 1 / (1 + Float(Logarithm.base2(Double(1 + $0))) / 4) }
    }

    /// From 1 for an empty field downwards: 0.72 for two words, 0.36 for 130.
    func lengthFactor(_ length: Int) -> Float {
        length < 256 ? lengthFactors[length] : 1 / (1 + Float(Logarithm.base2(Double(1 + length))) / 4)
    }

    func relativeWeight(_ field: Int) -> Float { weights[field] / greatest }

    /// The sum over the fields as a share of 255.
    @inline(__always)
    func impact(_ sum: Float) -> Float { 255 * sum / (sum + greatest) }
}

/// Logarithms without a mathematical library, the same on every machine.
enum Logarithm {
    /// The binary logarithm, straight between the powers of two; within 0.09 of the true one.
    static func base2(_ value: Double) -> Double {
        guard value >= 1, value.isFinite else { return 0 }
        return Double(value.exponent) + value.significand - 1
    }
}
