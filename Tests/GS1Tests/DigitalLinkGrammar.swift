import Foundation

/// A grammar of Digital Link URIs, written after the ABNF of the standard, without a look at the library's table.
///
/// It says what characters stand where: not check digits, dates, codes or partners.
///
/// Source: GS1 Digital Link Standard: URI Syntax, section 5 (formal grammar).
struct DigitalLinkGrammar {
    private let expression: NSRegularExpression?

    func matches(_ uri: String) -> Bool {
        expression?.firstMatch(in: uri, range: NSRange(location: 0, length: uri.utf16.count)) != nil
    }

    init() {
        let key = Self.keys.map(Self.path).joined(separator: "|")
        let uri =
            #"^(?:https?|HTTPS?)://[A-Za-z0-9.:\[\]-]+"# + Self.distinct
            + "(?:/(?:\(Self.segment))*)*?(?:\(key))" + #"(?:\?(?:"# + Self.query + #"))?(?:#"# + Self.anything
            + #"*)?$"#
        expression = try? NSRegularExpression(pattern: uri)
    }

    // Characters: D a digit, X of set 82, Y of set 39, Z of set 64, in a path and in a query, plain or encoded.

    private static let digit = "(?:[0-9]|%3[0-9])"
    private static let encoded82 =
        "%2[125-9A-Fa-f]|%3[0-9A-Fa-f]|%4[1-9A-Fa-f]|%5[0-9AaFf]|%6[1-9A-Fa-f]|%7[0-9Aa]"
    private static let encoded39 = "%2[3DdFf]|%3[0-9]|%4[1-9A-Fa-f]|%5[0-9Aa]"
    private static let encoded64 = "%2[Dd]|%3[0-9]|%4[1-9A-Fa-f]|%5[0-9AaFf]|%6[1-9A-Fa-f]|%7[0-9Aa]"
    /// A semicolon before an identifier delimits.
    private static let semicolon = "(?:;(?![0-9]{2,4}=))"
    private static let anything = #"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-])"#
    private static let segment = #"(?:[A-Za-z0-9._~:\[\]@!$&'()*+,;=%-])"#

    private static func value(_ notation: String, inQuery: Bool) -> String {
        let x =
            inQuery
            ? "(?:[A-Za-z0-9_!'()*,./:=?-]|\(semicolon)|\(encoded82))"
            : "(?:[A-Za-z0-9_!&'()*+,.:;=-]|\(encoded82))"
        let y = inQuery ? "(?:[A-Z0-9/-]|\(encoded39))" : "(?:[A-Z0-9-]|\(encoded39))"
        let z = "(?:[A-Za-z0-9_-]|\(encoded64))"
        let pad = "(?:=|%3[Dd])"
        return notation.map { letter in
            switch letter {
            case "D": digit
            case "X": x
            case "Y": y
            case "Z": z
            case "P": pad
            default: String(letter)
            }
        }.joined()
    }

    /// Keys with the sequences of their qualifiers, in the notation of the standard's grammar.
    private static let keys: [(code: String, value: String, qualifiers: [[(String, String)]])] = [
        ("01", "D{14}", [[("22", "X{1,20}"), ("10", "X{1,20}"), ("21", "X{1,20}")], [("235", "X{1,28}")]]),
        ("8006", "D{18}", [[("22", "X{1,20}"), ("10", "X{1,20}"), ("21", "X{1,20}")]]),
        ("8013", "X{1,25}", [[]]), ("8010", "Y{1,30}", [[("8011", "D{1,12}")]]),
        ("414", "D{13}", [[("254", "X{1,20}")], [("7040", "DX{3}")]]), ("415", "D{13}", [[("8020", "X{1,25}")]]),
        ("417", "D{13}", [[("7040", "DX{3}")]]), ("8017", "D{18}", [[("8019", "D{1,10}")]]),
        ("8018", "D{18}", [[("8019", "D{1,10}")]]), ("255", "D{13}D{0,12}", [[]]), ("00", "D{18}", [[]]),
        ("253", "D{13}X{0,17}", [[]]), ("401", "X{1,30}", [[]]), ("402", "D{17}", [[]]),
        ("8003", "D{14}X{0,16}", [[]]), ("8004", "X{1,30}", [[("7040", "DX{3}")]]),
    ]

    /// Attributes by their format; measures have six digits.
    private static let attributes: [(codes: String, value: String)] = [
        ("02", "D{14}"), ("1[1-35-7]|7006|4326", "D{6}"), ("20", "DD"), ("30|37", "D{1,8}"), ("10", "X{1,20}"),
        ("240|241|250|251|400|403|4308|4319|7002|7023", "X{1,30}"), ("242", "D{1,6}"), ("243|420|4318", "X{1,20}"),
        ("90", "X{1,30}"), ("9[1-9]", "X{1,90}"), ("3(?:1[0-6]|3[0-7]|5[0-7]|[246][0-9])[0-5]", "D{6}"),
        ("390[0-9]|392[0-9]", "D{1,15}"), ("391[0-9]|393[0-9]", "D{3}D{1,15}"), ("394[0-3]|8111", "D{4}"),
        ("395[0-5]|8005", "D{6}"), ("41[0-7]", "D{13}"), ("421", "D{3}X{1,9}"), ("422|424|426", "D{3}"),
        ("423|425", "D{3}(?:D{3}){0,4}"), ("427|7008", "X{1,3}"), ("430[01]|431[01]|4320", "X{1,35}"),
        ("430[2-6]|431[2-6]|7257", "X{1,70}"), ("4307|4317", "XX"), ("4309", "D{20}"), ("432[1-3]|7252", "D"),
        ("432[45]|7003", "D{10}"), ("433[0-3]", "D{6}X?"), ("7001", "D{13}"), ("7004", "D{1,4}"), ("7005", "X{1,12}"),
        ("7007", "D{6}(?:D{6})?"), ("7009", "X{1,10}"), ("7010", "X{1,2}"), ("7011", "D{6}(?:D{4})?"),
        ("702[0-2]|71[0-7]|8012|8002", "X{1,20}"), ("703[0-9]", "D{3}X{1,27}"),
        ("723[0-9]", "XXX{1,28}"), ("7240", "X{1,20}"), ("7241", "DD"), ("7242", "X{1,25}"), ("7250", "D{8}"),
        ("7251", "D{12}"), ("725[349]", "X{1,40}"), ("7255", "X{1,10}"), ("7256", "X{1,90}"), ("7258", "X{3}"),
        ("8001", "D{14}"), ("8007", "X{1,34}"), ("8008", "D{8}(?:DD){0,2}"), ("8009", "X{1,50}"), ("8026", "D{18}"),
        ("8030", "(?:Z{1,90}|(?:ZZZ){0,29}(?:ZPP|ZZP))"), ("8110|8112", "X{1,70}"),
        ("01", "(?:D{8}|D{12,14})"), ("8006|8017|8018|00", "D{18}"), ("8013", "X{1,25}"), ("8010", "Y{1,30}"),
        ("255", "D{13}D{0,12}"), ("253", "D{13}X{0,17}"), ("401|8004", "X{1,30}"), ("402", "D{17}"),
        ("8003", "D{14}X{0,16}"),
    ]

    private static func path(
        _ key: (code: String, value: String, qualifiers: [[(String, String)]])
    ) -> String {
        let start = "/\(key.code)/\(value(key.value, inQuery: false))"
        return key.qualifiers.map { sequence in
            let steps = sequence.map { "(/\($0.0)/\(value($0.1, inQuery: false)))?" }
            let members = sequence.map(\.0)
            // A member of the sequence that is chosen may not be in the query; of a bare key no sequence is chosen.
            let absent = ([key.code] + members).joined(separator: "|")
            let guarded = #"(?!\?(?:[^#]*[&;])?(?:"# + absent + ")=)"
            if key.qualifiers.count == 1 { return start + steps.joined() + guarded }
            let all = ([key.code] + key.qualifiers.flatMap { $0.map(\.0) }).joined(separator: "|")
            let bare = start + #"(?=[?#]|$)(?!\?(?:[^#]*[&;])?(?:"# + all + ")=)"
            let some = start + "(?=/)" + steps.joined() + guarded
            return "\(bare)|\(some)"
        }.joined(separator: "|")
    }

    /// No attribute twice.
    private static let distinct = #"(?![^?#]*\?(?:[^#]*[&;])?([0-9]{2,4})=[^#]*[&;]\1=)"#

    private static let query: String = {
        let known = attributes.map { "(?:\($0.codes))=\(value($0.value, inQuery: true))" }.joined(separator: "|")
        let other = #"(?:[A-Za-z0-9._~:/?\[\]@!$'()*+,=%-]|"# + semicolon + ")"
        let parameter = "(?:(?:\(known))(?=;[0-9]{2,4}=|[&#]|$)|(?![0-9]+=)\(other)*)"
        return "\(parameter)(?:(?:&|;(?=[0-9]{2,4}=))\(parameter))*"
    }()
}
