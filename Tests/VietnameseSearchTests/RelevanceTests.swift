import Foundation
import Testing
import VietnameseSearch
import VietnameseText

/// Real names of products and of administrative units, each typed in five ways, are found.
///
/// Where `../shared` is missing there is nothing to judge by, and the tests say so.
@Suite struct RelevanceTests {
    enum Typing: String, CaseIterable, Sendable {
        case marked = "with marks"
        case unmarked = "without marks"
        case oldTones = "tones placed the old way"
        case decomposed = "in NFD"
        case typo = "with one typo"

        func text(_ name: String, _ random: inout SeededRandom) -> String {
            switch self {
            case .marked: name
            case .unmarked: VietnameseText.folded(name)
            case .oldTones: VietnameseText.placingTones(.traditional, in: name)
            case .decomposed: VietnameseText.decomposed(name)
            case .typo: Self.mistyped(name, &random)
            }
        }

        /// One letter changed, dropped, doubled, or exchanged with the next, in a word of four letters or more.
        private static func mistyped(_ name: String, _ random: inout SeededRandom) -> String {
            var words = name.split(separator: " ").map { Array($0) }
            let long = words.indices.filter { words[$0].count >= 4 && words[$0].allSatisfy(\.isLetter) }
            guard let word = long.randomElement(using: &random) else { return name }
            let place = Int.random(in: 0..<words[word].count - 1, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: words[word][place] = "abcdeghiklmnopqrstuvxy".randomElement(using: &random) ?? "x"
            case 1: words[word].remove(at: place)
            case 2: words[word].insert(words[word][place], at: place)
            default: words[word].swapAt(place, place + 1)
            }
            return words.map { String($0) }.joined(separator: " ")
        }
    }

    /// The share of queries that find the name among the first ten, and the mean of one by its place.
    struct Judgement {
        var count = 0
        var found = 0
        var reciprocals = 0.0

        var line: String {
            let recall = String(format: "%.3f", Double(found) / Double(max(1, count)))
            return "\(count) | \(recall) | \(String(format: "%.3f", reciprocals / Double(max(1, count))))"
        }
    }

    @Test func realNamesAreFoundHoweverTheyAreTyped() throws {
        guard let products = Names.products, let units = Names.units else { return }
        print("| judged by | typed | queries | recall at 10 | mean reciprocal rank |\n|---|---|---:|---:|---:|")
        for (title, documents, every) in [("products", products, 2), ("units", units, 60)] {
            let index = SearchIndex(Schema(fields: [.init("name", weight: 3, isStored: true), "producer", "place"]))
            try index.add(contentsOf: documents)
            let judged = documents.enumerated().filter { $0.offset % every == 0 }.map(\.element)
            for typing in Typing.allCases {
                var random = SeededRandom(9)
                var judgement = Judgement()
                for document in judged {
                    let name = document.texts["name"] ?? ""
                    let hits = try index.search(Query(typing.text(name, &random), limit: 10)).hits
                    let place = hits.firstIndex {
                        $0.id == document.id
                            || VietnameseText.searchKey($0["name"] ?? "") == VietnameseText.searchKey(name)
                    }
                    judgement.count += 1
                    judgement.found += place == nil ? 0 : 1
                    judgement.reciprocals += place.map { 1 / Double($0 + 1) } ?? 0
                    if typing == .marked || typing == .unmarked {
                        #expect(place.map { $0 < 2 } == true, "\(title), \(typing.rawValue): \(name)")
                    }
                }
                print("| \(title) | \(typing.rawValue) | \(judgement.line) |")
                // Far below what is measured: a change that breaks the search breaks this.
                #expect(Double(judgement.found) >= 0.9 * Double(judgement.count), "\(title), \(typing.rawValue)")
            }
        }
    }
}

/// The names of `../shared`.
private enum Names {
    static let products: [Document]? = rows("products/real-products.csv")?.enumerated().map { number, row in
        Document(
            id: "\(number)",
            texts: ["name": row["name"] ?? "", "producer": row["entity"] ?? "", "place": row["address"] ?? ""]
        )
    }

    static let units: [Document]? = {
        guard let now = rows("units/units-2025.csv"), let before = rows("units/units-pre2025.csv") else { return nil }
        return [("now", now), ("before", before)].flatMap { era, rows in
            let names = Dictionary(rows.map { ($0["code"] ?? "", $0["name_vi"] ?? "") }) { first, _ in first }
            return rows.map { row in
                Document(
                    id: "\(era) \(row["code"] ?? "")",
                    texts: ["name": row["name_vi"] ?? "", "place": names[row["parent_code"] ?? ""] ?? ""]
                )
            }
        }
    }()

    private static func rows(_ path: String) -> [[String: String]]? {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../shared/domain/\(path)").standardized
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            print(
                "!!! SKIPPED: no ../shared/domain/\(path) beside this clone, the relevance of the search is not judged"
            )
            return nil
        }
        var lines = text.split(whereSeparator: \.isNewline).map(fields)
        let heading = lines.removeFirst()
        return lines.map { line in Dictionary(zip(heading, line)) { first, _ in first } }
    }

    /// The fields of a line; the files have no line breaks within fields.
    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                fields.append("")
            } else {
                fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
