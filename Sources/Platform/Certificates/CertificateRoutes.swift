import Foundation
import Hummingbird
import OCOP
import Web

// GET  /giay-chung-nhan[?tim=&trang-thai=&sao=&sau=]   the register, those that end first
// GET  /giay-chung-nhan/xuat                           the same as CSV
// GET  /giay-chung-nhan/giay-cu, POST                  a certificate of earlier years
// GET  /giay-chung-nhan/{id}, …/ban-in                 one certificate, and as it is printed
// POST /giay-chung-nhan/{id}/thu-hoi                   revokes it
// GET  /ho-so/{id}/giay-chung-nhan                     the same print for those who may see the result
extension Site {
    mutating func addCertificateRoutes() {
        get("/giay-chung-nhan", .listCertificates) { visit in
            let search = visit.certificateSearch
            let found = try await visit.office.certificates(search, limit: 50, for: visit.caller)
            let shown = Array(found.prefix(50))
            let next =
                found.count > 50
                ? shown.last.map { "/giay-chung-nhan?\(search.query)&sau=\($0.lastDay)_\($0.id)" } : nil
            let page = CertificateListPage(
                search: search,
                certificates: shown,
                next: next,
                caller: visit.caller,
                today: visit.today
            )
            return visit.page(page.title, page.html)
        }
        get("/giay-chung-nhan/xuat", .exportLists) { visit in
            let found = try await visit.office.certificates(visit.certificateSearch, limit: 20_000, for: visit.caller)
            return CertificateTableFile(certificates: found, today: visit.today, say: visit.language).response
        }
        get("/giay-chung-nhan/giay-cu", .recordEarlierCertificate) { visit in
            try visit.earlierPage(FormData(), FieldErrors())
        }
        post("/giay-chung-nhan/giay-cu", .recordEarlierCertificate) { visit in try await visit.recordEarlier() }
        get("/giay-chung-nhan/{id}", .listCertificates) { visit in try await visit.certificatePage() }
        get("/giay-chung-nhan/{id}/ban-in", .listCertificates) { visit in
            visit.sheet(of: try await visit.office.certificate(visit.id(), for: visit.caller).certificate)
        }
        post("/giay-chung-nhan/{id}/thu-hoi", .revokeCertificate) { visit in try await visit.revoke() }
        get("/ho-so/{id}/giay-chung-nhan", .seeResult) { visit in
            visit.sheet(of: try await visit.office.certificate(of: visit.id(), for: visit.caller))
        }
    }
}

extension Visit {
    fileprivate var certificateSearch: CertificateFilter {
        var search = CertificateFilter()
        search.standing = query("trang-thai").flatMap { CertificateFilter.Standing(rawValue: $0) } ?? .usable
        search.words = String((query("tim") ?? "").prefix(200))
        search.stars = query("sao").flatMap { Int($0) }
        if let parts = query("sau")?.split(separator: "_"), parts.count == 2,
            let day = CalendarDay(iso: String(parts[0])), let id = Certificate.ID(String(parts[1]))
        {
            search.after = (day, id)
        }
        return search
    }

    fileprivate func sheet(of certificate: Certificate) -> Response {
        let sheet = CertificateSheet(
            certificate: certificate,
            settings: office.settings,
            law: office.law,
            today: today,
            say: language
        )
        return page(certificate.number, sheet.html)
    }

    fileprivate func certificatePage(errors: FieldErrors = FieldErrors()) async throws -> Response {
        let (certificate, others, result, decision) = try await office.certificate(id(), for: caller)
        let page = CertificatePage(
            certificate: certificate,
            others: others,
            result: result,
            decision: decision,
            caller: caller,
            procedure: office.law.procedure,
            today: today,
            hidden: hidden(version: certificate.version),
            typed: form,
            errors: errors
        )
        let status: HTTPResponse.Status = errors.isEmpty ? .ok : .unprocessableContent
        return self.page(certificate.productName, status: status, page.html)
    }

    fileprivate func revoke() async throws -> Response {
        var check = FormCheck(form, language)
        let ground = check.choice("can-cu", language("Căn cứ thu hồi", "Ground"), as: RevocationGround.self)
        let day = check.day("ngay-quyet-dinh", language("Ngày quyết định", "Day of the decision"))
        guard let ground, let day else { return try await certificatePage(errors: check.errors) }
        let id: Certificate.ID = try id()
        do {
            try await office.revokeCertificate(
                id,
                ground: ground,
                reason: form.text("ly-do"),
                decisionNumber: form.text("so-quyet-dinh"),
                decidedOn: day,
                version: self.version(),
                by: caller
            )
        } catch let wrong as InvalidInput {
            check.errors.add(wrong, language)
            return try await certificatePage(errors: check.errors)
        }
        return redirect("/giay-chung-nhan/\(id)")
    }

    fileprivate func earlierPage(_ data: FormData, _ errors: FieldErrors) throws -> Response {
        let acts = office.law.regimes.all.compactMap(\.criteriaAct)
        let page = EarlierCertificatePage(
            fields: Fields(data, errors, language),
            sets: try Set(acts).sorted().flatMap { try office.law.sets(ofAct: $0) },
            say: language,
            hidden: hidden()
        )
        return self.page(page.title, status: errors.isEmpty ? .ok : .unprocessableContent, page.html)
    }

    fileprivate func recordEarlier() async throws -> Response {
        var check = FormCheck(form, language)
        let kind = check.choice("loai-hinh", language("Loại hình", "Kind"), as: ProducerKind.self)
        let stars = check.number("sao", language("Hạng sao", "Stars"))
        let decided = check.day("ngay-quyet-dinh", language("Ngày quyết định", "Day of the decision"))
        let issued = check.day("ngay-cap", language("Ngày cấp", "Day of issue"))
        let last = check.day("het-han", language("Có giá trị đến hết ngày", "Valid until the end of"))
        let set = form.text("bo").split(separator: "|").map(String.init)
        let commune = form.text("xa")
        guard let kind, let stars, let decided, let issued, let last else { return try earlierPage(form, check.errors) }
        do {
            let certificate = try await office.recordEarlierCertificate(
                EarlierCertificate(
                    number: form.text("so"),
                    productName: form.text("san-pham"),
                    producerName: form.text("chu-the"),
                    producerKind: kind,
                    productCode: form.text("ma"),
                    commune: commune.isEmpty ? nil : commune,
                    province: caller.areas(as: .standingOffice).first { $0.level == .province }?.rawValue
                        ?? office.settings.province ?? "",
                    stars: stars,
                    act: set.first ?? "",
                    set: set.count > 1 ? Int(set[1]) ?? 0 : 0,
                    decisionNumber: form.text("so-quyet-dinh"),
                    decidedOn: decided,
                    decidedBy: form.text("noi-cap"),
                    issuedOn: issued,
                    lastDay: last
                ),
                by: caller
            )
            return redirect("/giay-chung-nhan/\(certificate.id)")
        } catch let wrong as InvalidInput {
            check.errors.add(wrong, language)
            return try earlierPage(form, check.errors)
        }
    }
}

extension String {
    /// As a value in an address.
    var addressEncoded: String {
        var allowed = CharacterSet.urlQueryAllowed
        allowed.remove(charactersIn: "&+?=#/")
        return addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }
}

/// The register as a table for spreadsheets.
struct CertificateTableFile {
    let certificates: [Certificate]
    let today: CalendarDay
    let say: Language

    var response: Response {
        var writer = CSVWriter([
            say("Số", "Number"), say("Sản phẩm", "Product"), say("Chủ thể", "Producer"), say("Mã sản phẩm", "Code"),
            say("Hạng sao", "Stars"), say("Số quyết định", "Decision"), say("Ngày quyết định", "Decided"),
            say("Cơ quan", "By"), say("Ngày cấp", "Issued"), say("Hết hạn", "Last day"), say("Hôm nay", "Today"),
        ])
        for certificate in certificates {
            writer.append([
                certificate.number, certificate.productName, certificate.producerName, certificate.productCode ?? "",
                "\(certificate.stars)", certificate.decisionNumber, certificate.decidedOn.words(say),
                certificate.decidedBy, certificate.issuedOn.words(say), certificate.lastDay.words(say),
                certificate.replacedBy == nil
                    ? certificate.officialStatus(on: today).state.label[say] : say("Đã được thay", "Replaced"),
            ])
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"giay-chung-nhan.csv\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: writer.bytes))
        )
    }
}
