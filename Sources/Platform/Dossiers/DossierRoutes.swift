import Hummingbird
import OCOP
import Store
import Web

// | request                      | who                       | what                                            |
// |------------------------------|---------------------------|-------------------------------------------------|
// | GET /ho-so                   | whoever lists dossiers    | their list, by words, state, kind, place, order |
// | GET /ho-so/tai-ve            | the same                  | the same as a CSV file                          |
// | GET, POST /ho-so/moi         | producer                  | choosing product and kind; beginning a dossier  |
// | GET, POST /ho-so/giay        | commune officer           | entering a dossier from paper                   |
// | GET /ho-so/{id}              | whoever may read it       | overview                                        |
// | POST /ho-so/{id}/rut         | producer                  | withdrawing it                                  |
// | GET, POST /ho-so/{id}/nop    | who writes it; producer   | what is missing; filing, completing             |
// | POST …/doi-bo-tieu-chi       | who writes it             | changing a draft to the criteria in force       |

extension Site {
    mutating func addDossierRoutes() {
        get("/ho-so", .listDossiers) { visit in
            let query = DossierQuery(visit)
            let page = DossierListPage(
                list: try await visit.office.dossiers(query, for: visit.caller),
                query: query,
                caller: visit.caller,
                law: visit.office.law,
                today: visit.today,
                communes: visit.communesInReach
            )
            if Fragment.asked(visit.request) == "ho-so" { return page.tableOfDossiers.fragment("ho-so") }
            return visit.page(visit.language("Hồ sơ", "Dossiers"), modules: ["search-as-you-type"], page.body)
        }
        get("/ho-so/tai-ve", .listDossiers) { visit in
            var query = DossierQuery(visit)
            query.after = nil
            query.limit = DossierQuery.exportLimit
            let list = try await visit.office.dossiers(query, for: visit.caller)
            return visit.download(list.table(visit.language, visit.office.law), named: "ho-so-\(visit.today).csv")
        }
        get("/ho-so/moi", .draftDossier) { visit in
            let products = try await visit.office.ownProducts(for: visit.caller)
            let chosen = visit.query("san-pham").flatMap { Product.ID($0) }
            let page = NewDossierPage(products: products, chosen: chosen, say: visit.language, unseen: visit.unseen())
            return visit.page(visit.language("Lập hồ sơ mới", "Begin a dossier"), page.body)
        }
        post("/ho-so/moi", .draftDossier) { visit in
            guard let product = Product.ID(visit.form.text("san-pham")),
                let kind = DossierKind(rawValue: visit.form.text("loai"))
            else { throw ProblemPage.incomplete("san-pham") }
            let dossier = try await visit.office.draftDossier(for: product, kind: kind, by: visit.caller)
            return visit.redirect("\(dossier.path)/mau-01")
        }
        get("/ho-so/{id}", .readDossier) { visit in
            let overview = try await visit.office.overview(of: visit.id(), for: visit.caller, unseen: visit.unseen)
            return visit.page(of: overview.frame, .overview, overview.body)
        }
        post("/ho-so/{id}/rut", .withdraw) { visit in
            let id: Dossier.ID = try visit.id()
            let reason = visit.form.text("ly-do")
            try await visit.office.withdrawDossier(id, version: visit.version(), reason: reason, by: visit.caller)
            return visit.redirect("/ho-so/\(id)")
        }
        addFilingRoutes()
    }

    private mutating func addFilingRoutes() {
        get("/ho-so/{id}/nop", .readDossier) { visit in
            let page = try await visit.office.filingPage(of: visit.id(), for: visit.caller, unseen: visit.unseen)
            return visit.page(of: page.frame, .filing, page.body)
        }
        post("/ho-so/{id}/nop", .readDossier) { visit in try await visit.fileDossier() }
        post("/ho-so/{id}/doi-bo-tieu-chi", .editDossier) { visit in
            let id: Dossier.ID = try visit.id()
            try await visit.office.renewCriteria(of: id, version: visit.version(), by: visit.caller)
            return visit.redirect("/ho-so/\(id)/nop")
        }
    }
}

extension Visit {
    /// Files or completes a dossier; a second press of the same button finds it done and shows it.
    fileprivate func fileDossier() async throws -> Response {
        let id: Dossier.ID = try self.id()
        let version = try version()
        let frame = try await office.dossierFrame(id, for: caller)
        if frame.dossier.version != version, [.submitted, .provinceReview].contains(frame.dossier.state) {
            return redirect(frame.path)
        }
        if frame.dossier.state == .completionRequested {
            try await office.completeDossier(id, version: version, note: form.text("ghi-chu"), by: caller)
            return redirect(frame.path)
        }
        guard form.text("cam-ket") == "co" else {
            throw InvalidInput(
                "cam-ket",
                Label(
                    vi: "Hãy đánh dấu cam kết trước khi nộp: quay lại trang trước.",
                    en: "Tick the pledge before filing: go back to the page before."
                )
            )
        }
        try await office.submitDossier(id, version: version, by: caller)
        return redirect(frame.path)
    }

    /// The communes that the reader's areas hold, for a filter.
    var communesInReach: [(code: String, name: String)] {
        let units = office.law.units
        return caller.grants.filter { $0.role != .producer }.flatMap { grant -> [AdministrativeUnit] in
            guard let unit = UnitCode(grant.area.rawValue).flatMap({ units.unit($0, in: .since2025July) }) else {
                return []
            }
            return unit.level == .province ? units.children(of: unit) : [unit]
        }.reduce(into: [(code: String, name: String)]()) { all, unit in
            if !all.contains(where: { $0.code == unit.code.description }) {
                all.append((unit.code.description, unit.name))
            }
        }
    }

    /// A table as a file to keep.
    func download(_ table: CSVWriter, named name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .contentDisposition: "attachment; filename=\"\(name)\"",
                .cacheControl: "no-store",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: table.bytes))
        )
    }
}

extension DossierQuery {
    /// Rows of one file; more than any province has.
    static let exportLimit = 50_000
}

extension DossierList {
    /// The list as a spreadsheet opens it.
    func table(_ say: Language, _ law: Law) -> CSVWriter {
        var table = CSVWriter([
            say("Sản phẩm", "Product"), say("Chủ thể", "Producer"), say("Xã", "Commune"), say("Loại", "Kind"),
            say("Bộ", "Set"), say("Quyết định", "Act"), say("Tình trạng", "State"), say("Từ ngày", "Since"),
            say("Nộp lần đầu", "First filed"), say("Hạn", "Due"), say("Mã hồ sơ", "Dossier"),
        ])
        for dossier in dossiers {
            table.append([
                dossier.productName, dossier.producerName, law.placeName(commune: dossier.commune, province: nil),
                dossier.kind.label[say], String(dossier.set), dossier.act, dossier.state.label[say],
                dossier.stateSince.vietnamDay.words(say), dossier.filedAt?.vietnamDay.words(say) ?? "",
                dossier.dueOn?.words(say) ?? "", dossier.id.description,
            ])
        }
        return table
    }
}

extension Office {
    func overview(
        of id: Dossier.ID,
        for caller: Caller,
        unseen: @escaping @Sendable (Int?, [(name: String, value: String)]) -> [(name: String, value: String)]
    ) async throws -> DossierOverview {
        try await database.read { tx in
            let frame = try frame(of: id, for: caller, in: tx)
            let mayWrite = caller.may(.editDossier, on: frame.subject, by: law.procedure)
            return DossierOverview(
                frame: frame,
                events: try tx.dossiers.events(of: id),
                remark: try tx.dossiers.remarks(of: id).latest,
                gaps: mayWrite ? try gaps(of: frame.dossier, in: tx) : [],
                caller: caller,
                law: law,
                unseen: unseen(frame.dossier.version, [])
            )
        }
    }

    func filingPage(
        of id: Dossier.ID,
        for caller: Caller,
        unseen: @escaping @Sendable (Int?, [(name: String, value: String)]) -> [(name: String, value: String)]
    ) async throws -> FilingPage {
        try await database.read { tx in
            let frame = try frame(of: id, for: caller, to: .editDossier, in: tx)
            return FilingPage(
                frame: frame,
                gaps: try gaps(of: frame.dossier, in: tx),
                remark: try tx.dossiers.remarks(of: id).latest,
                caller: caller,
                law: law,
                unseen: unseen(frame.dossier.version, [])
            )
        }
    }
}
