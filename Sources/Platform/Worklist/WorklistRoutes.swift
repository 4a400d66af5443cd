import HTTPTypes
import Hummingbird
import OCOP
import Web

// | request        | action       | what                                                            |
// |----------------|--------------|-----------------------------------------------------------------|
// | GET /viec      | seeWorklist  | the dossiers that the reader's office has in hand, filtered     |
// | GET /viec.csv  | exportLists  | the same as a table for spreadsheets, all pages                 |

extension Site {
    package mutating func addWorklistRoutes() {
        get("/viec", .seeWorklist) { visit in
            let query = WorklistQuery(visit)
            let list = try await visit.office.worklist(query, for: visit.caller)
            let page = WorklistPage(list: list, query: query, visit: visit)
            return visit.page(page.title, page.body)
        }
        get("/viec.csv", .exportLists) { visit in
            var query = WorklistQuery(visit)
            (query.after, query.before, query.limit) = (nil, nil, 10_000)
            let list = try await visit.office.worklist(query, for: visit.caller)
            let page = WorklistPage(list: list, query: query, visit: visit)
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/csv; charset=utf-8",
                    .contentDisposition: "attachment; filename=\"viec-\(visit.today).csv\"",
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.csv.bytes))
            )
        }
    }
}

extension WorklistQuery {
    /// Reads the address; what it does not know is as if it were not there.
    init(_ visit: Visit) {
        self.init()
        state = visit.query("buoc").flatMap(DossierState.init)
        kind = visit.query("loai").flatMap(DossierKind.init)
        search = String((visit.query("tim") ?? "").prefix(100))
        sort = visit.query("xep").flatMap(Sort.init) ?? .due
        after = visit.query("sau").flatMap(Cursor.init)
        before = visit.query("truoc").flatMap(Cursor.init)
    }

    /// The address of the list with some of its fields changed; walking begins anew unless a place is given.
    func path(
        state: DossierState?? = nil,
        sort: Sort? = nil,
        after: Cursor? = nil,
        before: Cursor? = nil,
        in file: String = "/viec"
    ) -> String {
        var fields: [(String, String)] = []
        if let state = state ?? self.state { fields.append(("buoc", state.rawValue)) }
        if let kind { fields.append(("loai", kind.rawValue)) }
        if !search.isEmpty { fields.append(("tim", search)) }
        let sort = sort ?? self.sort
        if sort != .due { fields.append(("xep", sort.rawValue)) }
        if let after { fields.append(("sau", after.text)) }
        if let before { fields.append(("truoc", before.text)) }
        return file
            + (fields.isEmpty ? "" : "?" + fields.map { "\($0)=\(QueryText.encoded($1))" }.joined(separator: "&"))
    }
}

extension WorklistQuery.Cursor {
    init?(_ text: String) {
        guard let cut = text.lastIndex(of: "~"), let id = Dossier.ID(String(text[text.index(after: cut)...])) else {
            return nil
        }
        self.init(key: String(text[..<cut]), id: id)
    }

    var text: String { "\(key)~\(id)" }
}

/// The value of a field in an address.
enum QueryText {
    static func encoded(_ value: String) -> String {
        var text = ""
        for byte in value.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return text
    }
}
