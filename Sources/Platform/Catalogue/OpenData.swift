import OCOP
import Web

extension PublicQuestion {
    /// `/du-lieu-mo`: everything that is public, to take away.
    func openData() -> PublicAnswer {
        let products = counted(shelf.listings.count, vi: "sản phẩm", one: "product", many: "products", say)
        let count = shelf.listings.reduce(0) { $0 + $1.certificates.count }
        let certificates = counted(count, vi: "giấy chứng nhận", one: "certificate", many: "certificates", say)
        func line(_ words: String, _ address: String, _ format: String) -> HTML {
            "<li><a href=\"\(address)\">\(words)</a> <span class=\"quiet\">\(format)</span></li>"
        }
        return .page(
            say("Dữ liệu mở", "Open data"),
            """
            <div class="stack wide"><div><h1>\(say("Dữ liệu mở", "Open data"))</h1><p>\(say(
                "Toàn bộ dữ liệu công khai của trang này, theo trạng thái ngày \(today.words(.vi)): \(products), \(certificates).",
                "Everything public on this site, as of \(today.words(.en)): \(products), \(certificates)."
            ))</p></div>\(feedNotice)
            <section class="stack"><h2>\(say("Tải về", "Download"))</h2><ul>\
            \(line(say("Sản phẩm", "Products"), "/du-lieu-mo/san-pham.csv", "CSV, UTF-8"))\
            \(line(say("Giấy chứng nhận", "Certificates"), "/du-lieu-mo/giay-chung-nhan.csv", "CSV, UTF-8"))\
            \(line(say("Sản phẩm và giấy chứng nhận", "Products with their certificates"), "/du-lieu-mo/san-pham.json", "JSON"))\
            </ul></section>
            <section class="stack"><h2>\(say("Cho máy đọc", "For programs"))</h2><ul>\
            <li><code>GET /api/v1/san-pham?q=&amp;sao=&amp;trang-thai=&amp;nhom=&amp;tinh=&amp;xa=&amp;sap-xep=&amp;sau=</code></li>\
            <li><code>GET /api/v1/san-pham/{mã}</code></li><li><code>GET /api/v1/chung-nhan/{số}</code></li></ul>\
            <p>\(say(
                "Khóa bằng tiếng Anh và không đổi; ngày theo ISO 8601; mỗi câu trả lời có ETag và ngày kiểm tra «checkedOn». Lỗi theo RFC 9457.",
                "Keys are English and stay; days are ISO 8601; each answer has an ETag and its day, «checkedOn». Errors follow RFC 9457."
            ))</p></section>
            <section class="stack"><h2>\(say("Dùng lại", "Reuse"))</h2><p>\(say(
                "Được dùng lại tự do, kể cả thương mại, theo giấy phép CC BY 4.0: ghi nguồn và ngày của dữ liệu. Trạng thái đổi mỗi ngày; đừng ghi «còn hiệu lực hôm nay» từ tệp cũ.",
                "Free to reuse, also for profit, under CC BY 4.0: name the source and the day of the data. States change daily; do not write «valid today» from an old file."
            ))</p><p>\(say(
                "Sản phẩm «theo danh sách công khai» được chép từ nguồn ghi cạnh từng dòng; ở đây không ai xác nhận hạng sao của chúng.",
                "Products «from public lists» are copied from the source beside each row; nobody here has confirmed their stars."
            ))</p></section></div>
            """
        )
    }

    func productsFile() throws -> PublicAnswer {
        struct File: Encodable {
            let checkedOn: String
            let licence: String
            let products: [ProductRecord]
        }
        let file = File(checkedOn: today.description, licence: "CC BY 4.0", products: shelf.listings.map(record))
        return try json(file, name: "san-pham-\(today).json")
    }

    func productsTable() -> PublicAnswer {
        var table = CSVWriter([
            "id", "code", "name", "producer", "producerKind", "communeCode", "commune", "provinceCode", "province",
            "act",
            "productSet", "state", "stars", "certificate", "lastDay", "listedStars", "listedYear", "source",
            "checkedOn",
        ])
        for listing in shelf.listings {
            let product = listing.product
            let certificate = listing.standing?.certificate
            let imported = product.imported
            table.append([
                listing.id.description, product.code ?? "", product.name, listing.producer.name,
                listing.producer.kind?.rawValue ?? "", listing.place.communeCode ?? "", listing.place.commune ?? "",
                listing.place.provinceCode ?? "", listing.place.province ?? "", listing.kind?.act ?? "",
                listing.kind.map { String($0.set) } ?? "", listing.state?.code ?? "",
                listing.usableStars.map(String.init) ?? "", certificate?.number ?? "",
                certificate?.lastDay.description ?? "", imported?.stars.map(String.init) ?? "",
                imported?.year.map(String.init) ?? "", imported?.address ?? imported?.source ?? "", today.description,
            ])
        }
        return csv(table, "san-pham")
    }

    func certificatesTable() -> PublicAnswer {
        var table = CSVWriter([
            "number", "state", "isUsable", "stars", "productName", "productCode", "producerName", "act", "productSet",
            "issuedOn", "lastDay", "usableUntil", "decisionNumber", "decidedOn", "decidedBy", "revokedOn", "replacedBy",
            "checkedOn",
        ])
        for listing in shelf.listings {
            for certificate in listing.certificates {
                let standing = CertificateStanding(certificate, among: listing.certificates, on: today)
                let line = CertificateRecord(standing, listing, on: today)
                table.append([
                    line.number, line.state, String(line.isUsable), String(line.stars), line.productName,
                    line.productCode ?? "", line.producerName, line.act, String(line.productSet), line.issuedOn,
                    line.lastDay, line.usableUntil ?? "", line.decision.number, line.decision.decidedOn,
                    line.decision.decidedBy, line.revocation?.revokedOn ?? "", line.replacedBy ?? "", line.checkedOn,
                ])
            }
        }
        return csv(table, "giay-chung-nhan")
    }

    private func csv(_ table: CSVWriter, _ name: String) -> PublicAnswer {
        let type = "text/csv; charset=utf-8"
        return PublicAnswer(content: .data(type: type, bytes: table.bytes, name: "\(name)-\(today).csv"))
    }
}
