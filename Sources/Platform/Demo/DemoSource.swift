import OCOP

/// A row of `Data/demo/products.tsv`: an invented product without its producer's word.
struct DemoProduct: Sendable {
    let set: Int
    let name: String
    let pack: String
    let description: String
    let story: String

    /// The rows of the file; throws with the line that cannot be read.
    static func read(_ text: String) throws -> [DemoProduct] {
        try text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 5, let set = Int(cells[0]) else { throw UnreadableLine(number: number + 1) }
            return DemoProduct(set: set, name: cells[1], pack: cells[2], description: cells[3], story: cells[4])
        }
    }

    struct UnreadableLine: Error { let number: Int }
}

/// An invented producer with what it makes.
struct DemoProducer: Sendable {
    let number: Int
    let kind: ProducerKind
    let mark: String
    let commune: UnitCode
    let place: String
    let products: [DemoProduct]
    let registeredOn: CalendarDay

    var name: String { DemoWords.producer(kind, mark) }
}

extension DemoProducer {
    /// Sixty producers over communes of the province, each with two or three products of neighbouring sets.
    static func all(of rows: [DemoProduct], communes: [(code: UnitCode, name: String)]) -> [DemoProducer] {
        var chance = SeededChance(seed: 2026)
        let count = DemoWords.marks.count
        // Every row is made twice, by producers far from each other.
        let line = rows + rows
        let marks = DemoWords.marks.shuffled(using: &chance)
        let places = communes.shuffled(using: &chance).prefix(30)
        return (0..<count).map { number in
            let products = Array(line[line.count * number / count..<line.count * (number + 1) / count])
            let place = places[places.startIndex + number % places.count]
            return DemoProducer(
                number: number,
                kind: kind(of: products, &chance),
                mark: marks[number],
                commune: place.code,
                place: place.name,
                products: products,
                registeredOn: CalendarDay(iso: "2025-07-21")?.adding(days: number % 12) ?? CalendarDay(number: 20290)
            )
        }
    }

    private static func kind(of products: [DemoProduct], _ chance: inout SeededChance) -> ProducerKind {
        // Associations and villages take part with tourism alone.
        if products.contains(where: { $0.set == 26 }) { return .cooperative }
        return chance.one(of: [
            .cooperative, .cooperative, .cooperativeGroup, .enterprise, .enterprise, .farm, .household,
        ])
    }
}
