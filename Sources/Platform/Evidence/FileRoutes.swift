import Foundation
import Hummingbird
import OCOP
import Store
import Web

// | request                  | who                                                        | what           |
// |--------------------------|------------------------------------------------------------|----------------|
// | GET /tep/{sha256}/{name} | who may see the evidence, or the product, that holds it     | the file itself |

extension Site {
    mutating func addFileRoutes() {
        get("/tep/{sha256}/{name}", .viewCatalogue) { visit in
            guard let hash = visit.parameters.get("sha256").flatMap({ FileHash(rawValue: $0) }) else {
                throw ProblemPage.notFound
            }
            let file = try await visit.office.file(hash.rawValue, for: visit.caller)
            return try await visit.send(file, hash)
        }
    }
}

extension Office {
    /// A file, for somebody who may see something that holds it; "not found" for everybody else.
    ///
    /// A producer sees what is in its own library. Offices and councils see what belongs to a dossier that they may read,
    /// as it is used or as it was filed. The picture of a certified product is everybody's.
    package func file(_ sha256: String, for caller: Caller) async throws -> Evidence.File {
        try await database.read { tx in
            let holders = try tx.evidence.holders(of: sha256)
            for holder in holders {
                let own = Subject(producer: holder.evidence.producer, isPrivate: true)
                if caller.may(.manageEvidence, on: own, by: law.procedure) { return holder.file }
            }
            if let file = try publicPicture(sha256, for: caller, in: tx) { return file }
            let uses = try tx.evidence.uses(ofEvidence: holders.map(\.evidence.id))
            for dossier in try tx.dossiers.list(uses.map(\.dossier)) {
                let subject = try tx.dossiers.subject(of: dossier)
                guard caller.may(.readDossier, on: subject, by: law.procedure),
                    caller.may(.viewEvidence, on: subject, by: law.procedure)
                        || caller.may(.manageEvidence, on: subject, by: law.procedure),
                    let use = uses.first(where: { $0.dossier == dossier.id }),
                    let holder = holders.first(where: { $0.evidence.id == use.evidence })
                else { continue }
                return holder.file
            }
            if caller.account == nil { throw Refusal.signInNeeded }
            throw StoreError(.missing, "file \(sha256)")
        }
    }

    private func publicPicture(
        _ sha256: String,
        for caller: Caller,
        in tx: any Transaction
    ) throws -> Evidence.File? {
        for product in try tx.products.list(photo: sha256) {
            let isCertified = !(try tx.certificates.list(of: [product.id])).isEmpty
            guard isCertified || caller.may(.manageProducts, on: product.subject, by: law.procedure) else { continue }
            return Evidence.File(
                sha256: sha256,
                name: "anh",
                mediaType: product.profile.photoType ?? "image/jpeg",
                size: 0,
                addedAt: product.createdAt
            )
        }
        return nil
    }
}

extension Visit {
    /// A file, whole or in part (RFC 9110 section 14); a browser shows pictures and keeps everything else apart.
    func send(_ file: Evidence.File, _ hash: FileHash) async throws -> Response {
        let size = try await office.files.size(of: hash)
        let tag = "\"\(hash.rawValue)\""
        var headers: HTTPFields = [
            .contentType: file.mediaType, .acceptRanges: "bytes", .eTag: tag, .cacheControl: "private, max-age=3600",
            .contentDisposition: Self.disposition(file),
            .contentSecurityPolicy: SecurityHeaders.contentSecurityPolicyOfFiles,
            .xContentTypeOptions: "nosniff",
        ]
        if EntityTag.matches(request.headers[.ifNoneMatch], tag) {
            return Response(status: .notModified, headers: headers)
        }
        var status = HTTPResponse.Status.ok
        var range = 0..<size
        // A range of another edition is none of this file; If-Range then asks for all of it.
        if let asked = request.headers[.range], request.headers[.ifRange].map({ $0 == tag }) ?? true {
            switch ByteRange.read(asked, size: size) {
            case .whole: break
            case .part(let part):
                (range, status) = (part, .partialContent)
                headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)"
            case .outside:
                return Response(status: .rangeNotSatisfiable, headers: [.contentRange: "bytes */\(size)"])
            }
        }
        let pieces = try await office.files.read(hash, range)
        headers[.contentLength] = String(range.count)
        return Response(
            status: status,
            headers: headers,
            body: ResponseBody(contentLength: range.count) { writer in
                for try await piece in pieces { try await writer.write(ByteBuffer(bytes: piece)) }
                try await writer.finish(nil)
            }
        )
    }

    /// Pictures stand on pages; anything else is taken away as a file, under a name that is plain on every system.
    private static func disposition(_ file: Evidence.File) -> String {
        let isPicture = ["image/jpeg", "image/png", "image/webp"].contains(file.mediaType)
        let allowed = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._")
        let name = file.name.addingPercentEncoding(withAllowedCharacters: allowed) ?? "tep"
        return "\(isPicture ? "inline" : "attachment"); filename*=UTF-8''\(name)"
    }
}

/// What a request for a part of a file asks for; several parts at once are answered with the whole.
enum ByteRange: Equatable {
    case whole
    case part(Range<Int>)
    case outside

    static func read(_ header: String, size: Int) -> ByteRange {
        guard header.hasPrefix("bytes="), !header.contains(",") else { return .whole }
        let sides = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard sides.count == 2 else { return .whole }
        let (first, last) = (Int(sides[0]), Int(sides[1]))
        switch (first, last) {
        case (let first?, nil) where sides[1].isEmpty: return first < size ? .part(first..<size) : .outside
        case (let first?, let last?):
            guard first <= last else { return .whole }
            return first < size ? .part(first..<min(last + 1, size)) : .outside
        case (nil, let count?) where sides[0].isEmpty:
            return count > 0 && size > 0 ? .part(max(0, size - count)..<size) : .outside
        default: return .whole
        }
    }
}

extension ProductTable {
    /// The products that show a picture.
    func list(photo sha256: String) throws -> [Product] {
        try tx.rows("SELECT * FROM product WHERE photo = \(sha256) ORDER BY id").map(Product.init)
    }
}
