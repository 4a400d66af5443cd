import Hummingbird
import OCOP
import Store
import Web

// GET, POST /hoi-dong                         the councils of the office; a new one
// GET  /hoi-dong/{id}                         members, rules, conflicts of interest
// POST /hoi-dong/{id}/thanh-vien | thoi-tham-gia | quy-che | xung-dot
extension Site {
    mutating func addCouncilRoutes() {
        get("/hoi-dong", .manageCouncils) { visit in try await visit.councilList() }
        post("/hoi-dong", .manageCouncils) { visit in
            let say = visit.language
            var check = FormCheck(visit.form, say)
            let name = check.text("ten", say("Tên Hội đồng", "Name"), limit: 200)
            let number = check.text("so-quyet-dinh", say("Số quyết định", "Number of the decision"), limit: 60)
            let day = check.day("ngay-quyet-dinh", say("Ngày quyết định", "Day of the decision"))
            guard check.errors.isEmpty, let day, let area = visit.caller.areas(as: .standingOffice).first else {
                return try await visit.councilList(check.errors)
            }
            let id = try await visit.office.setUpCouncil(
                name: name,
                decisionNumber: number,
                decidedOn: day,
                area: area,
                by: visit.caller
            )
            return visit.redirect("/hoi-dong/\(id)")
        }
        get("/hoi-dong/{id}", .manageCouncils) { visit in try await visit.councilPage() }
        post("/hoi-dong/{id}/thanh-vien", .manageCouncils) { visit in
            let parts = visit.form.text("nguoi").split(separator: "|").map(String.init)
            guard parts.count == 2, let account = Account.ID(parts[0]), let role = Role(rawValue: parts[1]) else {
                throw ProblemPage.incomplete("nguoi")
            }
            let id: Council.ID = try visit.id()
            try await visit.office.appoint(account, as: role, to: id, version: visit.version(), by: visit.caller)
            return visit.redirect("/hoi-dong/\(id)")
        }
        post("/hoi-dong/{id}/thoi-tham-gia", .manageCouncils) { visit in
            guard let account = Account.ID(visit.form.text("tai-khoan")) else {
                throw ProblemPage.incomplete("tai-khoan")
            }
            let id: Council.ID = try visit.id()
            try await visit.office.dismiss(account, from: id, version: visit.version(), by: visit.caller)
            return visit.redirect("/hoi-dong/\(id)")
        }
        post("/hoi-dong/{id}/quy-che", .manageCouncils) { visit in try await visit.adoptRules() }
        post("/hoi-dong/{id}/xung-dot", .manageCouncils) { visit in
            guard let account = Account.ID(visit.form.text("thanh-vien")),
                let producer = Producer.ID(visit.form.text("chu-the"))
            else { throw ProblemPage.incomplete("chu-the") }
            let id: Council.ID = try visit.id()
            try await visit.office.recordConflict(
                of: account,
                with: producer,
                reason: visit.form.text("ly-do"),
                in: id,
                version: visit.version(),
                by: visit.caller
            )
            return visit.redirect("/hoi-dong/\(id)")
        }
    }
}

extension Visit {
    fileprivate func councilList(_ errors: FieldErrors = FieldErrors()) async throws -> Response {
        let page = CouncilListPage(
            councils: try await office.councils(for: caller),
            say: language,
            hidden: hidden(),
            typed: form,
            errors: errors
        )
        return self.page(page.title, status: errors.isEmpty ? .ok : .unprocessableContent, page.html)
    }

    fileprivate func councilPage(_ errors: FieldErrors = FieldErrors()) async throws -> Response {
        let view = try await office.councilView(id(), for: caller)
        let page = CouncilPage(
            view: view,
            producers: try await office.judgedProducers(by: view.council.id),
            today: today,
            say: language,
            hidden: hidden(version: view.council.version),
            typed: form,
            errors: errors
        )
        return self.page(view.council.name, status: errors.isEmpty ? .ok : .unprocessableContent, page.html)
    }

    fileprivate func adoptRules() async throws -> Response {
        let say = language
        var check = FormCheck(form, say)
        var rules = Council.Rules()
        let day = check.day("tu-ngay", say("Có hiệu lực từ ngày", "In force from"))
        rules.quorum = check.number("ty-le", say("Tỷ lệ phiếu cần có", "Quorum"), in: 1...100) ?? 75
        rules.mustChairAttend = form.text("chu-tich") == "co"
        rules.mean = check.choice("cach-tinh", say("Cách tính", "Mean"), as: Council.Rules.Mean.self) ?? .all
        rules.largestSpread = check.hundredths(
            "chenh-lech",
            say("Chênh lệch lớn nhất", "Largest spread"),
            in: 0...10_000,
            required: false
        )
        rules.onSpread =
            check.choice("vuot-muc", say("Khi vượt mức", "Beyond it"), as: Council.Rules.OnSpread.self) ?? .rescore
        rules.decimals = check.number("thap-phan", say("Số chữ số thập phân", "Decimals"), in: 0...2) ?? 2
        rules.floors = check.choice("muc", say("Mức tối thiểu", "Floors"), as: Council.Rules.Floors.self) ?? .mean
        rules.afterStop =
            check.choice("dung", say("Sau khi dừng", "After a stop"), as: Council.Rules.AfterStop.self) ?? .zero
        guard check.errors.isEmpty, let day else { return try await councilPage(check.errors) }
        let id: Council.ID = try id()
        try await office.adopt(rules, from: day, of: id, version: self.version(), by: caller)
        return redirect("/hoi-dong/\(id)")
    }
}

extension Office {
    /// The producers whose dossiers a council has or had: those with whom a conflict can matter.
    func judgedProducers(by council: Council.ID) async throws -> [Producer] {
        try await database.read { tx in
            let ids: [Producer.ID] = try tx.councils.producers(judgedBy: council)
            return try tx.producers.list(ids)
        }
    }
}

// GET  /dot-danh-gia/{id}/tong-hop[?sau=]     all dossiers of a round
extension Site {
    mutating func addReviewRoutes() {
        get("/dot-danh-gia/{id}/tong-hop", .listDossiers) { visit in
            let review = try await visit.office.roundReview(
                visit.id(),
                after: visit.query("sau").flatMap { Dossier.ID($0) },
                for: visit.caller
            )
            return visit.page(review.round.name, RoundReviewPage(review: review, say: visit.language).html)
        }
    }
}
