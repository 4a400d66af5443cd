import Foundation
import Hummingbird
import Web

extension Site {
    /// What everybody sees, without an account.
    ///
    /// | request | who | what |
    /// |---|---|---|
    /// | `GET /` | anybody | a box for a certificate's number, a search, today's figures, the newest |
    /// | `GET /san-pham` | anybody | all products, searched, narrowed, ordered |
    /// | `GET /san-pham/{code}` | anybody | a product: its state first |
    /// | `GET /tra-cuu` | anybody | how to verify a certificate |
    /// | `GET /chung-nhan?so=` | anybody | leads to a certificate |
    /// | `GET /chung-nhan/{number}` | anybody | a certificate today; what a QR code opens |
    /// | `GET /du-lieu-mo` | anybody | open data, and its files |
    /// | `GET /api/v1/san-pham`, `/api/v1/san-pham/{code}`, `/api/v1/chung-nhan/{number}` | anybody | the same as JSON |
    mutating func addCatalogueRoutes() {
        open("/", .viewCatalogue) { $0.home() }
        open("/san-pham", .viewCatalogue) { $0.productList() }
        open("/san-pham/{code}", .viewCatalogue, { .product($0.place("code")) }) {
            $0.product(at: $0.visit.place("code"))
        }
        open("/tra-cuu", .verifyCertificate) { $0.verification() }
        open("/chung-nhan", .verifyCertificate) { $0.findCertificate() }
        open("/chung-nhan/{number}", .verifyCertificate, { .certificate($0.place("number")) }) {
            $0.certificate($0.visit.place("number"))
        }
        open("/du-lieu-mo", .viewCatalogue) { $0.openData() }
        open("/du-lieu-mo/san-pham.csv", .viewCatalogue) { $0.productsTable() }
        open("/du-lieu-mo/giay-chung-nhan.csv", .viewCatalogue) { $0.certificatesTable() }
        open("/du-lieu-mo/san-pham.json", .viewCatalogue) { try $0.productsFile() }
        open("/api/v1/san-pham", .viewCatalogue) { try $0.productListFeed() }
        open("/api/v1/san-pham/{code}", .viewCatalogue, { .product($0.place("code")) }) {
            try $0.productFeed($0.visit.place("code"))
        }
        open("/api/v1/chung-nhan/{number}", .verifyCertificate, { .certificate($0.place("number")) }) {
            try $0.certificateFeed($0.visit.place("number"))
        }
    }
}

extension Visit {
    /// A part of the address as it was typed, percent-encoding undone.
    func place(_ name: String) -> String {
        let text = parameters.get(name) ?? ""
        return String((text.removingPercentEncoding ?? text).prefix(200))
    }
}
