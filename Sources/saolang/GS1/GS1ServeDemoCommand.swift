import ArgumentParser
import Foundation
import GS1
import HTTPTypes
import Hummingbird
import Logging
import OCOP

/// `saolang gs1 serve-demo`: a small conforming resolver over a file of links, to show and try the library.
struct GS1ServeDemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve-demo",
        abstract: "Chạy bộ phân giải GS1 nhỏ trên một tệp liên kết / run a small GS1 resolver over a file of links",
        discussion: """
            Tệp là bộ liên kết dạng JSON của RFC 9264 (application/linkset+json), đọc một lần khi bắt đầu. Chỉ để xem và thử:
            không có TLS.
            The file is a link set in the JSON of RFC 9264, read once at the start. Only to show and try: there is no TLS.
            """
    )

    @Option(help: ArgumentHelp("Tệp bộ liên kết / link set", valueName: "tệp"), completion: .file())
    var links: String

    @Option(help: "Cổng / port")
    var port = 8080

    @Option(help: "Địa chỉ nghe / address to listen on")
    var host = "127.0.0.1"

    @Option(help: "Địa chỉ công khai / public address (mặc định / default: Host)")
    var root: String?

    @OptionGroup var speech: LanguageOption

    func run() async throws {
        let set = try readLinks()
        for fault in set.faults {
            note(say("Liên kết chưa đúng chuẩn: \(fault)", "Not conforming: \(fault)", in: speech.language))
        }
        let (root, ownAddress) = (root, "\(host):\(port)")
        let register = LinkRegister(set)
        var server = Application(
            responder: CallbackResponder<BasicRequestContext> { request, _ in
                // Without a public address it is the one by which the client has found the way.
                let root = root ?? "http://\(request.head.authority ?? ownAddress)"
                let resolver = Resolver(ResolverDescription(root: root, name: "Sao Làng"))
                // A HEAD request has the fields of GET, its length among them.
                let response = Response(resolver.answer(to: ResolverRequest(request), from: register))
                return request.method == .head ? response.createHeadResponse() : response
            },
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { channel in
                note("Sao Làng GS1: http://\(host):\(channel.localAddress?.port ?? port)/")
            }
        )
        server.logger.logLevel = .warning
        try await server.runService()
    }

    private func readLinks() throws -> LinkSet {
        guard let data = FileManager.default.contents(atPath: links) else {
            throw ValidationError(
                say("Không đọc được tệp «\(links)».", "The file «\(links)» cannot be read.", in: speech.language)
            )
        }
        do throws(LinkSetError) {
            return try LinkSet(json: Array(data))
        } catch {
            let words = say(
                "Tệp «\(links)» không phải bộ liên kết của RFC 9264: \(error)",
                "The file «\(links)» is no link set of RFC 9264: \(error)",
                in: speech.language
            )
            throw ValidationError(words)
        }
    }
}

extension ResolverRequest {
    fileprivate init(_ request: Request) {
        self.init(
            method: request.method == .head ? "GET" : request.method.rawValue,
            target: request.uri.description,
            accept: request.headers[values: .accept].joinedHeader,
            acceptLanguage: request.headers[values: .acceptLanguage].joinedHeader
        )
    }
}

extension [String] {
    /// Several fields of one name are as one with commas (RFC 9110, 5.3).
    fileprivate var joinedHeader: String? { isEmpty ? nil : joined(separator: ", ") }
}

extension Response {
    fileprivate init(_ answer: ResolverAnswer) {
        var headers = HTTPFields()
        for field in answer.fields {
            if let name = HTTPField.Name(field.name) { headers.append(HTTPField(name: name, value: field.value)) }
        }
        let body = ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
        self.init(status: .init(code: answer.status), headers: headers, body: body)
    }
}
