import ArgumentParser
import Configuration
import Foundation
import OCOP
import Platform

/// How this installation runs: what the command line says, else the environment, else the settings file.
///
/// `docs/settings.md` describes each; a value that cannot be used is refused, never replaced by a default.
struct ServerSettings {
    /// The names in the settings file; in the environment `publicAddress` is `SAOLANG_PUBLIC_ADDRESS`.
    static let names = [
        "data", "databaseUrl", "host", "port", "publicAddress", "proxy", "province", "limits", "demo", "now",
        "sendmail", "mailFrom",
    ]

    let host: String
    let port: Int
    let folder: String
    /// A PostgreSQL address; nil for SQLite in the data folder.
    let databaseURL: String?
    /// Where the clock starts; in demonstrations only.
    let start: Date?
    let office: Settings

    /// Without the environment where what it says is of another installation.
    init(
        given: [String: String],
        config: String?,
        isFromEnvironment: Bool = true,
        in language: Language
    ) async throws {
        let source = try await SettingsSource(
            given: given,
            file: config,
            isFromEnvironment: isFromEnvironment,
            language: language
        )
        host = try source.text("host") ?? "127.0.0.1"
        port = try source.number("port", 0...65535) ?? 8080
        folder = try source.text("data") ?? "var"
        databaseURL = try source.text("databaseUrl")
        var office = Settings()
        office.folder = folder
        office.publicAddress = try source.webAddress("publicAddress") ?? "http://\(host):\(port)"
        office.areLimitsOn = try source.isOn("limits") ?? true
        office.isBehindProxy = try source.isOn("proxy") ?? false
        office.isDemo = try source.isOn("demo") ?? false
        office.province = try source.text("province")
        office.sendmail = try source.text("sendmail")
        office.mailFrom = try source.text("mailFrom")
        start = try source.instant("now")
        if start != nil, !office.isDemo {
            throw ValidationError(
                say(
                    "SAOLANG_NOW chỉ dùng cho bản trình diễn: thêm --demo hoặc bỏ biến này.",
                    "SAOLANG_NOW is for demonstrations only: add --demo or unset it.",
                    in: language
                )
            )
        }
        if office.sendmail != nil, office.mailFrom == nil {
            throw ValidationError(
                say(
                    "Có «sendmail» thì phải có «mailFrom» (địa chỉ gửi thư).",
                    "With «sendmail» there has to be «mailFrom» (the sender's address).",
                    in: language
                )
            )
        }
        self.office = office
    }

    var clock: Clock { start.map { Clock.starting(at: $0) } ?? .system }
}

/// The three places of settings, asked in order.
struct SettingsSource {
    private let providers: [any ConfigProvider]
    private let language: Language

    init(given: [String: String], file: String?, isFromEnvironment: Bool, language: Language) async throws {
        self.language = language
        func key(_ name: String) -> AbsoluteConfigKey { AbsoluteConfigKey([name], context: [:]) }
        let flags = InMemoryProvider(
            name: "flags",
            values: Dictionary(
                uniqueKeysWithValues: given.map { (key($0.key), ConfigValue(.string($0.value), isSecret: false)) }
            )
        )
        var providers: [any ConfigProvider] = [flags]
        if isFromEnvironment {
            providers.append(
                EnvironmentVariablesProvider().mapKeys { key in
                    switch key.components {
                    case ["databaseUrl"]: key
                    // SAOLANG_DATA has long been what comes with the program.
                    case ["data"]: AbsoluteConfigKey(["saolang", "dataFolder"], context: [:])
                    default: AbsoluteConfigKey(["saolang"] + key.components, context: [:])
                    }
                }
            )
        }
        if let file {
            try Self.refuseUnknownNames(in: file, language)
            let place = InMemoryProvider(values: [key("filePath"): ConfigValue(.string(file), isSecret: false)])
            providers.append(try await FileProvider<JSONSnapshot>(config: ConfigReader(provider: place)))
        }
        self.providers = providers
    }

    private static func refuseUnknownNames(in file: String, _ language: Language) throws {
        guard let data = FileManager.default.contents(atPath: file),
            let values = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
        else {
            throw ValidationError(
                say(
                    "Không đọc được tệp cài đặt «\(file)»: cần một đối tượng JSON, xem docs/settings.md.",
                    "The settings file «\(file)» cannot be read: it has to be a JSON object, see docs/settings.md.",
                    in: language
                )
            )
        }
        let unknown = values.keys.filter { !ServerSettings.names.contains($0) || !(values[$0] is String) }.sorted()
        guard let name = unknown.first else { return }
        throw ValidationError(
            say(
                "Tệp «\(file)»: không dùng được mục «\(name)»; mỗi mục là chữ trong ngoặc kép, tên ở docs/settings.md.",
                "«\(file)»: the entry «\(name)» is of no use; each is text in quotes, the names are in docs/settings.md.",
                in: language
            )
        )
    }

    func text(_ name: String) throws -> String? {
        for provider in providers {
            let key = AbsoluteConfigKey([name], context: [:])
            guard let value = try provider.value(forKey: key, type: .string).value?.content else { continue }
            if case .string(let text) = value, !text.isEmpty { return text }
        }
        return nil
    }

    func number(_ name: String, _ range: ClosedRange<Int>) throws -> Int? {
        guard let text = try text(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw refused(name, text, "\(range.lowerBound)…\(range.upperBound)")
        }
        return number
    }

    func isOn(_ name: String) throws -> Bool? {
        switch try text(name) {
        case nil: nil
        case "on", "true", "1": true
        case "off", "false", "0": false
        case .some(let text): throw refused(name, text, "on, off")
        }
    }

    func webAddress(_ name: String) throws -> String? {
        guard var text = try text(name) else { return nil }
        while text.hasSuffix("/") { text.removeLast() }
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host != nil, url.query == nil
        else { throw refused(name, text, "https://ocop.tinh.gov.vn") }
        return text
    }

    /// An instant, or a day at eight in the morning in Việt Nam.
    func instant(_ name: String) throws -> Date? {
        guard let text = try text(name) else { return nil }
        if let day = CalendarDay(iso: text) { return day.at() }
        guard let instant = try? Date.ISO8601FormatStyle().parse(text) else {
            throw refused(name, text, "2026-11-22, 2026-11-22T08:00:00+07:00")
        }
        return instant
    }

    private func refused(_ name: String, _ text: String, _ example: String) -> ValidationError {
        ValidationError(
            say(
                "Cài đặt «\(name)»: không dùng được «\(text)»; ví dụ đúng: \(example).",
                "Setting «\(name)»: «\(text)» is of no use; as it should be: \(example).",
                in: language
            )
        )
    }
}
