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
        do throws(Problem) {
            guard let (text, name) = try read(file, in: folder) else {
                throw Problem(
                    severity: .error,
                    file: name(of: file, in: folder),
                    line: 0,
                    message: Label(vi: "không đọc được tệp", en: "the file cannot be read"),
                    advice: Label(vi: "kiểm tra quyền đọc", en: "check its permissions")
                )
            }
            return SetReader.read(try YAMLFile(name: name, text: text), of: pack)
        } catch {
            return (nil, [error])
        }
    }

    /// Numbered files of an act ("01-rau-cu-qua-hat-tuoi.yaml"), in order.
    ///
    /// A later source's file for a number takes the place of all earlier ones for it, whatever their names.
    func setFiles(in folder: String) -> [(number: Int, file: String)] {
        var numbered: [Int: [String]] = [:]
        for source in sources {
            let own = Dictionary(grouping: source.files(in: folder).compactMap(Self.numbered)) { $0.number }
            for (number, files) in own { numbered[number] = files.map(\.file).sorted() }
        }
        return numbered.sorted { $0.key < $1.key }.flatMap { number, files in files.map { (number, $0) } }
    }

    private static func numbered(_ file: String) -> (number: Int, file: String)? {
        guard file.hasSuffix(".yaml"), let number = Int(file.prefix { $0.isNumber }) else { return nil }
        return (number, file)
    }

    /// A file's name as the user knows it: that of the latest source, which is where a missing one would be put.
    func name(of file: String, in folder: String) -> String {
        let holder = sources.last { $0.files(in: folder).contains(file) } ?? sources.last
        return holder?.name(of: file, in: folder) ?? "\(folder)/\(file)"
    }

    func read(_ file: String, in folder: String) throws(Problem) -> (text: String, name: String)? {
        for source in sources.reversed() {
            if let text = try source.text(of: file, in: folder) { return (text, source.name(of: file, in: folder)) }
        }
        return nil
    }
}
