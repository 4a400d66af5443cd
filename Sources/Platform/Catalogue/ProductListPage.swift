import OCOP
import VietnameseText
import Web

extension PublicQuestion {
    /// `/san-pham`: all products, to be searched, narrowed and ordered.
    func productList() -> PublicAnswer {
        let filter = ProductFilter(query)
        let list = ProductList(shelf, filter)
        let inside = results(list, filter)
        if visit.fragment == "danh-sach" { return PublicAnswer(content: .fragment("danh-sach", inside)) }
        return .page(
            say("Sản phẩm OCOP", "OCOP products"),
            modules: ["search-as-you-type"],
            """
            <div class="stack"><div><h1>\(say("Sản phẩm OCOP", "OCOP products"))</h1>\
            <p class="quiet">\(say(
                "Trạng thái giấy chứng nhận là của hôm nay, \(today.words(.vi)).",
                "The state of each certificate is that of today, \(today.words(.en))."
            ))</p></div>\(feedNotice)\(bar(filter))\
            <div class="stack" data-live="danh-sach">\(inside)</div></div>
            """
        )
    }

    private func results(_ list: ProductList, _ filter: ProductFilter) -> HTML {
        let first = list.skipped + 1
        let shown = say(
            "\(first)–\(list.skipped + list.listings.count) trong \(decimal(list.total, .vi)) sản phẩm",
            "\(first)–\(list.skipped + list.listings.count) of \(counted(list.total, one: "product", many: "products", .en))"
        )
        guard !list.listings.isEmpty else { return "\(stateTabs(list, filter))\(nothing(filter))" }
        return """
            \(stateTabs(list, filter))\(productCards(list.listings))\
            \(pagination(
                shown,
                previous: list.isFirst ? nil : filter.with { _ in }.address(),
                next: list.next?.address(),
                say
            ))
            """
    }

    private func nothing(_ filter: ProductFilter) -> HTML {
        if let notice = UnsearchableWords.notice(filter.text, clear: "/san-pham", say) { return notice }
        return emptyState(
            say("Không có sản phẩm nào như vậy", "There is no such product"),
            """
            <p>\(say(
                "Thử ít từ hơn, hoặc không dấu. Nếu bạn có số giấy chứng nhận, hãy kiểm tra số đó: sản phẩm không có ở đây chưa chắc là không có ở nơi khác.",
                "Try fewer words, or leave out the marks. If you have a certificate number, check that: a product that is not here may be kept elsewhere."
            ))</p>
            """,
            actions: [
                buttonLink(say("Bỏ mọi điều kiện", "Clear everything"), to: "/san-pham", .second),
                buttonLink(say("Kiểm tra giấy chứng nhận", "Check a certificate"), to: "/tra-cuu"),
            ]
        )
    }

    private func stateTabs(_ list: ProductList, _ filter: ProductFilter) -> HTML {
        let all = list.counts.values.reduce(0, +) + list.countFromLists
        var items = [
            Tab(
                say("Tất cả", "All"),
                to: filter.with { ($0.state, $0.isFromLists) = (nil, false) }.address(),
                isCurrent: filter.state == nil && !filter.isFromLists,
                count: String(all)
            )
        ]
        for state in ProductFilter.states where list.counts[state] != nil || filter.state == state {
            items.append(
                Tab(
                    say(state.label),
                    to: filter.with { ($0.state, $0.isFromLists) = (state, false) }.address(),
                    isCurrent: filter.state == state,
                    count: String(list.counts[state] ?? 0)
                )
            )
        }
        if list.countFromLists > 0 || filter.isFromLists {
            items.append(
                Tab(
                    say("Theo danh sách công khai", "From public lists"),
                    to: filter.with { ($0.state, $0.isFromLists) = (nil, true) }.address(),
                    isCurrent: filter.isFromLists,
                    count: String(list.countFromLists)
                )
            )
        }
        return tabs(items, label: say("Trạng thái", "State"))
    }

    private func bar(_ filter: ProductFilter) -> HTML {
        let state: HTML? = (filter.isFromLists ? ProductFilter.fromLists : filter.state?.slug).map {
            "<input type=\"hidden\" name=\"trang-thai\" value=\"\($0)\">"
        }
        return filterBar(
            to: "/san-pham",
            label: say("Tìm và lọc sản phẩm", "Search and filter products"),
            live: "danh-sach",
            [
                """
                \(state)<div class="field grow"><label for="q">\(say("Tìm", "Search"))</label>\
                <input id="q" name="q" type="search" maxlength="200" value="\(filter.text)" \
                placeholder="\(say("Tên sản phẩm, chủ thể, xã, mã số…", "Product, producer, commune, code…"))"></div>
                """,
                choice(
                    "sao",
                    say("Hạng sao", "Stars"),
                    filter.stars.map(String.init),
                    (3...5).reversed().map {
                        (String($0), say("\($0) sao", "\($0) stars"))
                    }
                ),
                choice("nhom", say("Nhóm sản phẩm", "Group"), filter.group, groups),
                choice("tinh", say("Tỉnh, thành phố", "Province"), filter.province, provinces),
                choice("xa", say("Xã, phường", "Commune"), filter.commune, communes(of: filter.province)),
                choice(
                    "sap-xep",
                    say("Xếp theo", "Order"),
                    filter.order.rawValue,
                    [
                        ("ten", say("Tên A–Y", "Name A–Y")), ("moi", say("Mới công nhận", "Newest")),
                        ("sao", say("Nhiều sao trước", "Most stars")),
                        ("het-han", say("Sắp hết hạn trước", "Ending first")),
                    ],
                    hasEmpty: false
                ),
            ],
            actions: [button(say("Lọc", "Filter"))]
                + (filter.isNarrowed ? [buttonLink(say("Bỏ lọc", "Clear"), to: "/san-pham", .second)] : [])
        )
    }

    private func choice(
        _ name: String,
        _ label: String,
        _ chosen: String?,
        _ choices: [(String, String)],
        hasEmpty: Bool = true
    ) -> HTML {
        let options = choices.map { choice -> HTML in
            """
            <option value="\(choice.0)"\(choice.0 == chosen ? " selected" : "" as HTML)>\(choice.1)</option>
            """
        }
        return """
            <div class="field"><label for="\(name)">\(label)</label><select id="\(name)" name="\(name)">\
            \(hasEmpty ? "<option value=\"\">\(say("Tất cả", "All"))</option>" : "" as HTML)\(options)</select></div>
            """
    }

    /// Groups, provinces and communes that some product has, in the order of their names.
    private var groups: [(String, String)] {
        named(shelf.listings.compactMap { listing in listing.kind.map { ($0.groupCode, say($0.group)) } })
    }

    private var provinces: [(String, String)] {
        named(shelf.listings.compactMap { pair($0.place.provinceCode, $0.place.province) })
    }

    private func communes(of province: String?) -> [(String, String)] {
        named(
            shelf.listings.compactMap { listing in
                guard province == nil || listing.place.provinceCode == province else { return nil }
                return pair(listing.place.communeCode, listing.place.commune)
            }
        )
    }

    private func pair(_ code: String?, _ name: String?) -> (String, String)? {
        guard let code, let name else { return nil }
        return (code, name)
    }

    private func named(_ pairs: [(String, String)]) -> [(String, String)] {
        let names: [String: String] = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        let sorted = names.map { (key: VietnameseText.sortKey($0.value) + $0.key, code: $0.key, name: $0.value) }
            .sorted { $0.key < $1.key }
        return sorted.map { ($0.code, $0.name) }
    }
}
