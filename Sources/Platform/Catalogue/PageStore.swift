import HTTPTypes
import Hummingbird
import NIOCore
import OCOP
import Web

/// Finished pages by address, as bytes with their headers.
struct PageStore: Sendable {
    /// The address as asked for, and which of its forms.
    struct Key: Hashable, Sendable {
        let address: String
        let language: Language
        let isPacked: Bool
    }

    /// Most bytes that are kept; a page that was dropped is made again in well under a millisecond.
    static let limit = 96 << 20

    private var general: [Key: StoredPage] = [:]
    private var own: [Key: StoredPage] = [:]
    private var keys: [Product.ID: Set<Key>] = [:]
    private var generalBytes = 0
    private var ownBytes = 0
    private var day: CalendarDay?

    /// Words such as "valid today" are those of one day.
    func page(_ key: Key, on today: CalendarDay) -> StoredPage? {
        guard day == today else { return nil }
        return own[key] ?? general[key]
    }

    mutating func keep(_ page: StoredPage, for key: Key, about product: Product.ID?, on today: CalendarDay) {
        if day != today || generalBytes + ownBytes + page.size > Self.limit { dropAll() }
        day = today
        if let product {
            ownBytes += page.size - (own.updateValue(page, forKey: key)?.size ?? 0)
            keys[product, default: []].insert(key)
        } else {
            generalBytes += page.size - (general.updateValue(page, forKey: key)?.size ?? 0)
        }
    }

    /// A product changed: its own pages go, and those that may list it.
    mutating func drop(_ product: Product.ID) {
        (general, generalBytes) = ([:], 0)
        for key in keys.removeValue(forKey: product) ?? [] { ownBytes -= own.removeValue(forKey: key)?.size ?? 0 }
    }

    mutating func dropAll() {
        (general, own, keys, generalBytes, ownBytes) = ([:], [:], [:], 0, 0)
    }
}

/// A page that only has to be sent.
struct StoredPage: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let tag: String
    let body: ByteBuffer

    /// About what it takes in memory.
    var size: Int { body.readableBytes + 2000 }

    /// The answer, or that the reader has it already.
    func response(to request: Request) -> Response {
        for field in request.headers where field.name == .ifNoneMatch && EntityTag.matches(field.value, tag) {
            return Response(status: .notModified, headers: headers)
        }
        let response = Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
        return request.method == .head ? response.createHeadResponse() : response
    }
}
