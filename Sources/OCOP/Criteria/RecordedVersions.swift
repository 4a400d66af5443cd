/// The digests of the versions that have been published (`versions.tsv` of an act's folder): set, version, SHA-256.
///
/// A version that stands here may never get another content, or old results could no longer be repeated.
struct RecordedVersions {
    private let file: String
    private let hashes: [String: String]

    init(file: String, text: String) throws(Problem) {
        self.file = file
        var hashes: [String: String] = [:]
        for (position, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let fields = line.split(whereSeparator: \.isWhitespace)
            if fields.isEmpty || line.hasPrefix("#") { continue }
            guard fields.count == 3, Int(fields[0]) != nil, fields[2].count == 64 else {
                throw Problem(
                    severity: .error,
                    file: file,
                    line: position + 1,
                    message: Label(vi: "cần: số bộ, phiên bản, SHA-256", en: "expected: set, version, SHA-256"),
                    advice: Label(
                        vi: "chạy lại «saolang criteria check --record»",
                        en: "run «saolang criteria check --record» again"
                    )
                )
            }
            hashes["\(fields[0]) \(fields[1])"] = String(fields[2])
        }
        self.hashes = hashes
    }

    func hash(ofSet number: Int, version: String) -> String? { hashes["\(number) \(version)"] }

    func problem(of set: CriteriaSet) -> Problem? {
        switch hash(ofSet: set.number, version: set.version) {
        case set.sha256: nil
        case nil:
            Problem(
                severity: .notice,
                file: file,
                line: 0,
                message: Label(
                    vi: "bộ \(set.number), phiên bản \(set.version) chưa được ghi nhận mã băm",
                    en: "set \(set.number), version \(set.version) has no recorded digest"
                ),
                advice: Label(vi: "chạy «saolang criteria check --record»", en: "run «saolang criteria check --record»")
            )
        default:
            Problem(
                severity: .error,
                file: file,
                line: 0,
                message: Label(
                    vi: "bộ \(set.number), phiên bản \(set.version) đã đổi nội dung sau khi ban hành",
                    en: "set \(set.number), version \(set.version) has changed since it was published"
                ),
                advice: Label(
                    vi: "đặt phiên bản mới cho nội dung mới, hoặc trả lại nội dung cũ",
                    en: "give the new content a new version, or restore the old content"
                )
            )
        }
    }
}

extension CriteriaLibrary {
    /// The recorded versions of one act's folder; none where the file is missing.
    func versions(in folder: String) throws(Problem) -> RecordedVersions {
        let found = try read("versions.tsv", in: folder)
        return try RecordedVersions(file: name(of: "versions.tsv", in: folder), text: found?.text ?? "")
    }

    /// The text of `versions.tsv` with the present sets added to what is recorded; a recorded version never changes.
    public func recordedVersions(adding sets: [CriteriaSet], in folder: String) throws(Problem) -> String {
        let old = try read("versions.tsv", in: folder)?.text ?? "# set\tversion\tsha256\n"
        let versions = try versions(in: folder)
        let new = sets.filter { versions.hash(ofSet: $0.number, version: $0.version) == nil }
        return old + new.map { "\($0.number)\t\($0.version)\t\($0.sha256)\n" }.joined()
    }
}
