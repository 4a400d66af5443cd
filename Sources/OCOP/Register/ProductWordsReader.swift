import VietnameseText
import Yams

extension ProductWords {
    /// Reads `Data/register/product-words.yaml`; nil when any problem is an error.
    ///
    /// `file` is the name shown in problems.
    public static func read(_ text: String, file: String) -> (value: ProductWords?, problems: [Problem]) {
        do {
            var reader = ProductWordsReader(fields: FieldReader(try YAMLFile(name: file, text: text)))
            let value = reader.words()
            let problems = reader.fields.problems
            return (problems.hasErrors ? nil : value, problems)
        } catch {
            return (nil, [error])
        }
    }
}

/// Reads the words; a list is named before it is used.
struct ProductWordsReader {
    var fields: FieldReader
    private var lists: [String: Set<String>] = [:]

    private static let setNumbers = 1...26

    init(fields: FieldReader) {
        self.fields = fields
    }

    mutating func words() -> ProductWords {
        let root = fields.file.root
        let top = fields.fields(root, of: fields.file.name, keys: ["sets", "groups", "lists", "rules"])
        var sets: [Int: Label] = [:]
        var groups: [(names: [String], sets: Set<Int>)] = []
        for node in fields.items(top["sets"], of: "sets") {
            guard let set = readSet(node) else { continue }
            sets[set.number] = set.label
            groups.append((set.names, [set.number]))
        }
        for node in fields.items(top["groups"], of: "groups") {
            let found = fields.fields(node, of: "groups", keys: ["sets", "names"])
            groups.append((fields.texts(found["names"], "names"), numbers(found["sets"], at: node.line)))
        }
        for (name, _, value) in fields.pairs(top["lists"], of: "lists") {
            lists[name] = phrases(value, "lists: \(name)")
        }
        let rules = fields.items(top["rules"], of: "rules").compactMap { rule($0) }
        return ProductWords(sets: sets, rules: rules, noise: lists["noise"] ?? [], groups: groups)
    }

    private mutating func readSet(_ node: Node) -> (number: Int, label: Label, names: [String])? {
        let found = fields.fields(node, of: "sets", keys: ["set", "vi", "en", "names"])
        let number = fields.number(found["set"], "set", at: node.line, in: Self.setNumbers)
        let vi = fields.text(found["vi"], "vi", at: node.line)
        let en = fields.text(found["en"], "en", at: node.line)
        let names = fields.texts(found["names"], "names")
        guard let number, let vi, let en else { return nil }
        return (number, Label(vi: vi, en: en), [vi, en] + names)
    }

    private mutating func rule(_ node: Node) -> ProductWordRule? {
        let keys = ["set", "also", "sure", "anywhere", "words", "with", "without"]
        let found = fields.fields(node, of: "rules", keys: keys)
        let set = fields.number(found["set"], "set", at: node.line, in: Self.setNumbers)
        let sure = fields.number(found["sure"], "sure", at: node.line, in: 1...100)
        let words = phrases(found["words"], "words")
        let with = phrases(found["with"], "with")
        let without = phrases(found["without"], "without")
        let also = numbers(found["also"], at: node.line).sorted()
        let isAnywhere = fields.flag(found["anywhere"], "anywhere")
        guard let set, let sure else { return nil }
        if words.isEmpty { _ = fields.text(nil, "words", at: node.line) }
        return ProductWordRule(
            set: set,
            also: also.filter { $0 != set },
            sure: sure,
            isAnywhere: isAnywhere,
            words: words,
            with: with,
            without: without
        )
    }

    private mutating func numbers(_ node: Node?, at line: Int) -> Set<Int> {
        Set(fields.items(node, of: "sets").compactMap { fields.number($0, "set", at: line, in: Self.setNumbers) })
    }

    /// Phrases in the form in which names are compared; `$fruit` stands for the phrases of that list.
    private mutating func phrases(_ node: Node?, _ what: String) -> Set<String> {
        var phrases: Set<String> = []
        for item in fields.items(node, of: what) {
            guard let text = fields.text(item, what, at: item.line) else { continue }
            guard text.hasPrefix("$") else {
                phrases.insert(ProductName(text).words.joined(separator: " "))
                continue
            }
            guard let list = lists[String(text.dropFirst())] else {
                fields.report(
                    item.line,
                    Label(vi: "không có danh sách «\(text)»", en: "there is no list «\(text)»"),
                    Label(vi: "ghi danh sách ở mục lists", en: "write it under lists")
                )
                continue
            }
            phrases.formUnion(list)
        }
        return phrases
    }
}
