/// Where packs come from: folders of YAML files, one for each act.
///
/// The program hands in directories; tests hand in text.
public protocol CriteriaFiles: Sendable {
    /// Names of the act folders there are.
    func folders() -> [String]
    /// Names of the files in a folder.
    func files(in folder: String) -> [String]
    /// Text of a file; nil where there is none. Throws a problem where it cannot be read as UTF-8.
    func text(of file: String, in folder: String) throws(Problem) -> String?
    /// The file's name as the user knows it, for messages.
    func name(of file: String, in folder: String) -> String
}

/// All the criteria sets there are, read when they are asked for.
///
/// A later source overrides an earlier one, file by file: this is how a province changes or adds packs without
/// touching those that came with the program.
public struct CriteriaLibrary: Sendable {
    private let sources: [any CriteriaFiles]

    /// A library over sources, the shipped one first.
    public init(sources: [any CriteriaFiles]) {
        self.sources = sources
    }

    /// The folder of an act: its number without marks, "26/2026/QĐ-TTg" in "26-2026-qd-ttg".
    public static func folder(ofAct id: String) -> String {
        var name = ""
        for character in id.lowercased() {
            switch character {
            case "đ": name.append("d")
            case _ where character.isASCII && (character.isLetter || character.isNumber): name.append(character)
            default: if !name.isEmpty, name.last != "-" { name.append("-") }
            }
        }
        return name.last == "-" ? String(name.dropLast()) : name
    }

    /// Folders of all acts, in order of their names.
    public var folders: [String] { Set(sources.flatMap { $0.folders() }).sorted() }

    /// Reads one act with its shared words; nil where there is no such folder.
    func act(in folder: String) -> (pack: ActPack?, problems: [Problem])? {
        do {
            guard let found = try read("act.yaml", in: folder) else { return nil }
            let act = try YAMLFile(name: found.name, text: found.text)
            guard let words = try read("shared.yaml", in: folder) else { return ActReader.read(act: act, shared: nil) }
            return ActReader.read(act: act, shared: try YAMLFile(name: words.name, text: words.text))
        } catch {
            return (nil, [error])
        }
    }

    /// Reads one set and everything that is to be said of it.
    func set(file: String, in folder: String, of pack: ActPack) -> (set: CriteriaSet?, problems: [Problem]) {
        do {
            guard let (text, name) = try read(file, in: folder) else { return (nil, []) }
            return SetReader.read(try YAMLFile(name: name, text: text), of: pack)
        } catch {
            return (nil, [error])
        }
    }

    /// Numbered files of an act: "01-rau-cu-qua-hat-tuoi.yaml".
    func setFiles(in folder: String) -> [(number: Int, file: String)] {
        let files = Set(sources.flatMap { $0.files(in: folder) })
        let numbered = files.compactMap { file -> (number: Int, file: String)? in
            guard file.hasSuffix(".yaml"), let number = Int(file.prefix { $0.isNumber }) else { return nil }
            return (number, file)
        }
        return numbered.sorted { ($0.number, $0.file) < ($1.number, $1.file) }
    }

    func read(_ file: String, in folder: String) throws(Problem) -> (text: String, name: String)? {
        for source in sources.reversed() {
            if let text = try source.text(of: file, in: folder) { return (text, source.name(of: file, in: folder)) }
        }
        return nil
    }
}
