import OCOP

/// One page of the products that a filter lets through.
struct ProductList: Sendable {
    let listings: [Listing]
    let total: Int
    /// How many come before this page.
    let skipped: Int
    let next: ProductFilter?
    let isFirst: Bool
    /// How many there are in each state, with everything else of the filter.
    let counts: [CertificateStatus.State: Int]
    let countFromLists: Int

    /// Where a listing stands: how well it fits the words, certified ones before those of public lists, then the chosen
    /// order, then its name.
    private struct Place: Comparable {
        let rank: Int
        let first: Int
        let listing: Listing

        static func < (one: Place, other: Place) -> Bool {
            if one.rank != other.rank { return one.rank < other.rank }
            let isListed = (one.listing.standing == nil, other.listing.standing == nil)
            if isListed.0 != isListed.1 { return isListed.1 }
            if one.first != other.first { return one.first < other.first }
            return Shelf.precedes(one.listing, other.listing)
        }

        static func == (one: Place, other: Place) -> Bool { one.listing.id == other.listing.id }
    }

    init(_ shelf: Shelf, _ filter: ProductFilter, size: Int = ProductFilter.pageSize) {
        let search = SearchWords(filter.text)
        var counts: [CertificateStatus.State: Int] = [:]
        var fromLists = 0
        var places: [Place] = []
        let found = UnsearchableWords.holds(filter.text) ? [] : shelf.listings
        for listing in found where Self.fits(listing, filter) {
            guard let rank = listing.words.rank(search) else { continue }
            if let state = listing.state { counts[state, default: 0] += 1 } else { fromLists += 1 }
            guard Self.hasState(listing, filter) else { continue }
            places.append(Place(rank: rank, first: Self.first(listing, filter.order), listing: listing))
        }
        places.sort()
        let start = filter.after.flatMap { shelf.listing($0) }.map { last -> Int in
            let place = Place(
                rank: last.words.rank(search) ?? 0,
                first: Self.first(last, filter.order),
                listing: last
            )
            return places.firstIndex { place < $0 } ?? places.count
        }
        let shown = places[(start ?? 0)...].prefix(size)
        listings = shown.map(\.listing)
        total = places.count
        skipped = start ?? 0
        isFirst = start == nil
        let hasMore = shown.endIndex < places.endIndex
        next = hasMore ? shown.last.map { last in filter.with { $0.after = last.listing.id } } : nil
        self.counts = counts
        countFromLists = fromLists
    }

    private static func fits(_ listing: Listing, _ filter: ProductFilter) -> Bool {
        if let stars = filter.stars, listing.usableStars != stars { return false }
        if let group = filter.group, listing.kind?.groupCode != group { return false }
        if let commune = filter.commune, listing.place.communeCode != commune { return false }
        if let province = filter.province, listing.place.provinceCode != province { return false }
        return true
    }

    private static func hasState(_ listing: Listing, _ filter: ProductFilter) -> Bool {
        if filter.isFromLists { return listing.state == nil }
        return filter.state.map { $0 == listing.state } ?? true
    }

    private static func first(_ listing: Listing, _ order: ProductFilter.Order) -> Int {
        switch order {
        case .name: 0
        case .newest: -(listing.standing?.certificate.issuedOn.number ?? 0)
        case .stars: -(listing.usableStars ?? 0)
        case .ending: listing.usableStars == nil ? .max : listing.standing?.status.usableUntil?.number ?? .max
        }
    }
}
