import Foundation
package import OCOP
import VietnameseText

/// Everything that the public can see, on one day.
package struct Shelf: Sendable {
    package private(set) var day: CalendarDay
    /// In Vietnamese order of names.
    package private(set) var listings: [Listing] = []
    private var byID: [Product.ID: Listing] = [:]
    private var byCode: [String: Product.ID] = [:]
    private var byNumber: [String: [Holding]] = [:]

    /// A certificate's number and the product that has it.
    private struct Holding: Sendable {
        let number: String
        let product: Product.ID
    }

    init(_ listings: [Listing], on day: CalendarDay) {
        self.day = day
        self.listings = listings.sorted(by: Self.precedes)
        for listing in listings { index(listing) }
    }

    static func precedes(_ one: Listing, _ other: Listing) -> Bool {
        one.sortKey == other.sortKey ? one.id.description < other.id.description : one.sortKey < other.sortKey
    }

    /// The product of a code as people type it, or of an identity.
    package func listing(at address: String) -> Listing? {
        if let id = Product.ID(address) { return byID[id] }
        let code = (try? ProductCode(address).description) ?? address
        return byCode[code].flatMap { byID[$0] }
    }

    package func listing(_ id: Product.ID) -> Listing? { byID[id] }

    /// The certificate of a number as people type it, with its product; nil where there is none or where several fit.
    package func certificate(_ typed: String) -> (listing: Listing, standing: CertificateStanding)? {
        let holdings = byNumber[TypedNumber.key(typed)] ?? []
        let exact = holdings.filter { $0.number == typed }
        let found = exact.isEmpty ? holdings : exact
        guard found.count == 1, let listing = byID[found[0].product],
            let certificate = listing.certificates.first(where: { $0.number == found[0].number })
        else { return nil }
        return (listing, CertificateStanding(certificate, among: listing.certificates, on: day))
    }

    /// Puts what was read anew in place of what was known of these products.
    mutating func replace(_ ids: Set<Product.ID>, with fresh: [Listing]) {
        for id in ids { remove(id) }
        for listing in fresh {
            listings.insert(listing, at: position(of: listing))
            index(listing)
        }
    }

    /// The same on another day.
    mutating func turn(to day: CalendarDay) {
        self.day = day
        listings = listings.map { Listing($0, on: day) }
        for listing in listings { byID[listing.id] = listing }
    }

    private mutating func remove(_ id: Product.ID) {
        guard let old = byID.removeValue(forKey: id) else { return }
        let position = position(of: old)
        if position < listings.count, listings[position].id == id { listings.remove(at: position) }
        if let code = old.product.code { byCode[code] = nil }
        for certificate in old.certificates {
            byNumber[TypedNumber.key(certificate.number)]?.removeAll { $0.product == id }
        }
    }

    private mutating func index(_ listing: Listing) {
        byID[listing.id] = listing
        if let code = listing.product.code { byCode[code] = listing.id }
        for certificate in listing.certificates {
            let holding = Holding(number: certificate.number, product: listing.id)
            byNumber[TypedNumber.key(certificate.number), default: []].append(holding)
        }
    }

    /// The first place whose listing does not precede this one.
    private func position(of listing: Listing) -> Int {
        var (low, high) = (0, listings.count)
        while low < high {
            let middle = (low + high) / 2
            if Self.precedes(listings[middle], listing) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// A certificate's number as people type or paste it.
enum TypedNumber {
    /// Letters and digits alone, in capitals: blanks, dashes, dots, marks, small and full-width letters do not matter,
    /// nor the word «Số» in front, nor the letter O among the figures of a number of ours.
    static func key(_ typed: String) -> String {
        let typed = String(typed.prefix(200)).precomposedStringWithCompatibilityMapping
        if let number = try? CertificateNumber(typed) { return squeezed(number.description) }
        let plain = squeezed(VietnameseText.searchKey(typed))
        if let ours = plain.firstMatch(of: /[O0]C[O0]P([0-9O]{6,})$/) {
            return "OCOP" + ours.1.replacing("O", with: "0")
        }
        return plain.replacing(/^SO(?=[0-9])/, with: "", maxReplacements: 1)
    }

    /// What stands behind the last "/chung-nhan/" where a whole address was pasted, else the text itself.
    static func number(in text: String) -> String {
        let text = text.trimmingPrefix { $0.isWhitespace }
        guard let mark = text.ranges(of: "/chung-nhan/").last else { return String(text.prefix(200)) }
        return String(text[mark.upperBound...].prefix { $0 != "?" && $0 != "#" }.prefix(200))
    }

    private static func squeezed(_ text: String) -> String {
        String(text.prefix(200).uppercased().filter { $0.isLetter || $0.isNumber })
    }
}
