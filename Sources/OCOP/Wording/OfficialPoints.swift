/// The points cell of a published line.
public enum OfficialPoints: Hashable, Sendable {
    /// Nothing is written.
    case blank
    /// One amount: "2", "02", "2,5".
    case exact(Points)
    /// From one amount to another: "1-3".
    case range(Points, Points)
    /// Something that is no amount.
    case unreadable(String)

    /// Reads the words of a cell.
    public init(_ cell: String) {
        var text = WordingText.tidy(cell)
        for word in ["điểm", "Điểm", "ĐIỂM", "(", ")", " "] { text = text.replacing(word, with: "") }
        text = text.replacing("–", with: "-").replacing("—", with: "-")
        if text.allSatisfy({ ".-…_".contains($0) }) {
            self = .blank
        } else if let points = Points(decimal: text) {
            self = .exact(points)
        } else {
            let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Points(decimal: $0) }
            if ends.count == 2, let low = ends[0], let high = ends[1], low < high {
                self = .range(low, high)
            } else {
                self = .unreadable(WordingText.tidy(cell))
            }
        }
    }

    /// The greatest amount, where there is one.
    public var most: Points? {
        switch self {
        case .exact(let points), .range(_, let points): points
        case .blank, .unreadable: nil
        }
    }

    /// Whether an amount can be read.
    var isAmount: Bool { most != nil }

    /// The form that messages use.
    public func text(in language: Language) -> String {
        switch self {
        case .blank: language == .vi ? "ô trống" : "a blank cell"
        case .exact(let points): points.text(in: language)
        case .range(let low, let high): "\(low.text(in: language))-\(high.text(in: language))"
        case .unreadable(let text): "«\(text)»"
        }
    }
}
