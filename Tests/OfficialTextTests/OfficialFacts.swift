/// The fields of a facts file that a table prints.
struct OfficialFacts: Decodable {
    let setNumber: Int
    let name: String
    let group: String
    let eliminationRule: String?
    let parts: [Part]

    enum CodingKeys: String, CodingKey {
        case setNumber = "set_number"
        case name = "name_vi"
        case group = "group_vi"
        case eliminationRule = "elimination_rule"
        case parts
    }

    struct Part: Decodable {
        let code: String
        let name: String
        let max: Int
        let sections: [Section]
        let criteria: [Criterion]
    }

    struct Section: Decodable {
        let code: String
        let name: String
        let max: Int
        let note: String?
    }

    struct Criterion: Decodable {
        let code: String
        let name: String
        let max: Int
        let sectionCode: String
        let options: [Option]
        let rules: [Rule]?
        let description: String?
        let star: Int?
        let alternative: String?
        let parentCode: String?
        let parentName: String?
        let parentMax: Int?

        enum CodingKeys: String, CodingKey {
            case code, name, max, options, rules, description
            case sectionCode = "section_code"
            case star = "criterion_star_mark"
            case alternative = "alternative_group"
            case parentCode = "parent_code"
            case parentName = "parent_name"
            case parentMax = "parent_max"
        }
    }

    struct Option: Decodable {
        let points: Int
        let text: String
        let star: Int?
        let inferred: Bool?

        enum CodingKeys: String, CodingKey {
            case points, text, inferred
            case star = "min_star_mark"
        }
    }

    struct Rule: Decodable {
        let type: String
        let text: String
    }
}
