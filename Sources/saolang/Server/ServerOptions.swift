import ArgumentParser

/// Where the store is; every command that opens it takes these.
struct StoreOptions: ParsableArguments {
    @OptionGroup var speech: LanguageOption

    @Option(help: ArgumentHelp("Tệp cài đặt JSON / settings file", valueName: "tệp"))
    var config: String?

    @Option(
        help: ArgumentHelp(
            "Thư mục dữ liệu: kho SQLite, tệp, khóa / data folder (mặc định / default var)",
            valueName: "thư-mục"
        )
    )
    var data: String?

    var given: [String: String] { ["data": data].compactMapValues(\.self) }
}

/// Where the server listens, and how it behaves.
struct ServerOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions

    @Option(help: "Địa chỉ nghe / address to listen on (mặc định / default 127.0.0.1)")
    var host: String?

    @Option(help: "Cổng / port (mặc định / default 8080)")
    var port: String?

    @Option(help: "Địa chỉ công khai, có trong mã QR / public address, in QR codes (https://ocop.tinh.gov.vn)")
    var publicAddress: String?

    @Option(help: "Mã tỉnh / code of the province (33)")
    var province: String?

    @Option(help: "Giới hạn tần suất: on, off (chỉ để đo tải) / rate limits")
    var limits: String?

    @Flag(help: "Bản trình diễn với dữ liệu bịa / a demonstration with invented data")
    var demo = false

    var given: [String: String] {
        let own = [
            "host": host, "port": port, "publicAddress": publicAddress, "province": province, "limits": limits,
            "demo": demo ? "on" : nil,
        ]
        return store.given.merging(own.compactMapValues(\.self)) { $1 }
    }
}
