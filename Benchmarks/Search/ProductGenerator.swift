import VietnameseSearch

/// Products as a register has them, made by combination: the same number gives the same products every time.
struct ProductGenerator {
    struct Product {
        let id: String
        let name: String
        let producer: String
        let place: String
        let story: String

        var document: Document {
            Document(id: id, texts: ["name": name, "producer": producer, "place": place, "story": story])
        }
    }

    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(state: seed) }

    static let schema = Schema(fields: [.init("name", weight: 3, isStored: true), "producer", "place", "story"])

    mutating func product(_ number: Int) -> Product {
        let kind = pick(Words.kinds)
        let place = pick(Words.places)
        let person = pick(Words.firstNames) + " " + pick(Words.lastNames)
        var name = kind
        if random.next(100) < 55 { name += " " + pick(Words.qualities) }
        switch random.next(4) {
        case 0: name += " " + place.commune
        case 1: name += " " + person
        case 2: name += " " + pick(Words.lastNames) + " " + pick(Words.lastNames)
        default: break
        }
        if random.next(100) < 25 { name += " " + pick(Words.sizes) }
        let producer = pick(Words.producerKinds) + " " + (random.next(2) == 0 ? place.commune : person)
        let where_ = "Xã \(place.commune), \(place.district), \(place.province)"
        return Product(
            id: "SP\(number)",
            name: name,
            producer: producer,
            place: where_,
            story: story(kind, place.commune)
        )
    }

    /// Sentences up to some 600 characters.
    private mutating func story(_ kind: String, _ commune: String) -> String {
        var story = "\(kind) của \(commune) "
        var length = story.count
        while length < 600 {
            var sentence = pick(Words.beginnings) + " " + pick(Words.subjects) + " " + pick(Words.verbs)
            sentence += " " + pick(Words.objects) + " " + pick(Words.endings)
            if random.next(5) == 0 { sentence += " \(pick(Words.lastNames)) \(random.next(900) + 100)" }
            sentence += ". "
            story += sentence
            length += sentence.count
        }
        return String(story.prefix(600))
    }

    private mutating func pick<Element>(_ list: [Element]) -> Element { list[random.next(list.count)] }

    /// Two folded words as somebody types them who looks for a product: mostly side by side in its name.
    mutating func queries(_ count: Int, over products: [Product]) -> [String] {
        var queries: [String] = []
        while queries.count < count {
            let product = products[random.next(products.count)]
            let words = folded(product.name).split(separator: " ").map(String.init)
            guard words.count > 1 else { continue }
            if random.next(100) < 75 {
                let start = random.next(words.count - 1)
                queries.append(words[start] + " " + words[start + 1])
            } else {
                let others = folded(product.place).split(separator: " ").map(String.init)
                queries.append(words[random.next(words.count)] + " " + others[random.next(others.count)])
            }
        }
        return queries
    }
}

/// A small generator of random numbers (SplitMix64), so that each run has the same products.
struct SeededRandom {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ value >> 31) % UInt64(bound))
    }
}
