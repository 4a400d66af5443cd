import Hummingbird
import Store

extension Site {
    /// What a supervisor asks.
    ///
    /// | request | who | what |
    /// |---|---|---|
    /// | `GET /healthz` | anybody | whether the process answers |
    /// | `GET /readyz` | anybody | whether the store answers too |
    mutating func addHealthRoutes() {
        get("/healthz", .checkHealth) { _ in Self.plain(.ok, "ok") }
        get("/readyz", .checkHealth) { visit in
            do {
                _ = try await visit.office.database.read { try $0.count("SELECT COUNT(*) FROM schema_migration") }
                return Self.plain(.ok, "ready")
            } catch {
                return Self.plain(.serviceUnavailable, "the store does not answer")
            }
        }
    }

    private static func plain(_ status: HTTPResponse.Status, _ text: String) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text + "\n"))
        )
    }
}
