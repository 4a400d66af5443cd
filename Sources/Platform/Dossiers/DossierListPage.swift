import OCOP
import Web

/// The list of dossiers: what waits for whom, found by words, states and place.
struct DossierListPage {
    let list: DossierList
    let query: DossierQuery
    let caller: Caller
    let law: Law
    let today: CalendarDay
    /// The communes that can be chosen from, by their codes; empty where only one is reached.
    let communes: [(code: String, name: String)]

    private var say: Language { caller.language }
    private var isProducer: Bool { caller.roles == [.producer] }

    var body: HTML {
        """
        <div class="stack wide"><div><h1>\(isProducer ? say("Hồ sơ của tôi", "My dossiers") : say("Hồ sơ", "Dossiers"))</h1>\
        <p class="quiet">\(summary)</p>\(begin)</div>\(list.total == 0 && isPlain ? nothing : found)</div>
        """
    }

    /// Whether nothing was asked for but the list itself.
    private var isPlain: Bool {
        query
            == {
                var plain = DossierQuery(); plain.order = query.order; return plain
            }()
    }

    private var summary: String {
        let waiting = list.counts.filter { $0.key.awaitsProducer }.values.reduce(0, +)
        if isProducer {
            return waiting == 0
                ? say("Không có hồ sơ nào chờ bạn làm tiếp.", "No dossier waits for you.")
                : say("\(waiting) hồ sơ chờ bạn làm tiếp.", "\(waiting) dossiers wait for you.")
        }
        return counted(
            list.total,
            vi: "hồ sơ trong địa bàn của bạn",
            one: "dossier in your area",
            many: "dossiers in your area",
            say
        )
    }

    private var begin: HTML {
        var buttons: [HTML] = []
        if caller.may(.draftDossier) {
            buttons.append(buttonLink(say("Lập hồ sơ mới", "Begin a dossier"), to: "/ho-so/moi"))
        }
        if caller.may(.enterPaperDossier) {
            buttons.append(buttonLink(say("Nhập hồ sơ giấy", "Enter a paper dossier"), to: "/ho-so/giay", .second))
        }
        return buttons.isEmpty ? "" : actions(buttons)
    }

    private var nothing: HTML {
        guard caller.may(.draftDossier) else {
            return emptyState(say("Chưa có hồ sơ nào trong địa bàn", "No dossiers in your area yet"))
        }
        return emptyState(
            say("Chưa có hồ sơ nào", "No dossiers yet"),
            "<p>\(say("Khai sản phẩm trước, rồi lập hồ sơ đánh giá cho sản phẩm đó.", "Enter a product first, then begin its dossier."))</p>",
            actions: [buttonLink(say("Khai sản phẩm", "Enter a product"), to: "/san-pham-cua-toi/moi", .second)]
        )
    }

    private var found: HTML {
        """
        \(isProducer && list.total < 10 && isPlain ? nil : filters)
        <div class="card" data-live="ho-so">\(tableOfDossiers)</div>
        """
    }

    private var filters: HTML {
        var data = FormData()
        data.append("tim", query.words)
        data.append("tinh-trang", query.states.count == 1 ? query.states.first?.rawValue ?? "" : "")
        data.append("loai", query.kind?.rawValue ?? "")
        data.append("bo", query.set.map(String.init) ?? "")
        data.append("xa", query.commune ?? "")
        data.append("xep", query.order.rawValue)
        let fields = Fields(data, say)
        let all = say("Tất cả", "All")
        let states = DossierState.allCases.filter { list.counts[$0] != nil || query.states.contains($0) }.map {
            Choice($0.rawValue, "\($0.label[say]) (\(decimal(list.counts[$0] ?? 0, say)))")
        }
        var parts = [
            fields.search("tim", say("Tìm sản phẩm, chủ thể", "Find product, producer"), button: say("Tìm", "Find")),
            fields.select("tinh-trang", say("Tình trạng", "State"), states, empty: all, required: true),
            fields.select(
                "loai",
                say("Loại", "Kind"),
                DossierKind.allCases.map { Choice($0.rawValue, $0.label[say]) },
                empty: all
            ),
        ]
        if communes.count > 1 {
            parts.append(
                fields.select("xa", say("Xã", "Commune"), communes.map { Choice($0.code, $0.name) }, empty: all)
            )
        }
        let sets = (law.criteriaAct(on: today).flatMap { try? law.sets(ofAct: $0) } ?? []).map {
            Choice(String($0.number), "\($0.number). \($0.name[say])")
        }
        parts.append(fields.select("bo", say("Bộ sản phẩm", "Product set"), sets, empty: all))
        parts.append(
            fields.select(
                "xep",
                say("Sắp xếp", "Order"),
                [
                    Choice("moi", say("Mới thay đổi trước", "Latest change first")),
                    Choice("han", say("Đến hạn trước", "Due first")), Choice("ten", say("Theo tên", "By name")),
                ]
            )
        )
        return filterBar(
            to: "/ho-so",
            label: say("Lọc hồ sơ", "Filter dossiers"),
            live: "ho-so",
            parts,
            actions: [
                button(say("Lọc", "Filter"), .second),
                button(say("Tải danh sách (CSV)", "Download (CSV)"), .second, formAction: "/ho-so/tai-ve"),
            ]
        )
    }

    /// The table alone, as it is renewed while the reader types.
    var tableOfDossiers: HTML {
        if list.dossiers.isEmpty {
            return UnsearchableWords.notice(query.words, clear: "/ho-so", say)
                ?? emptyState(
                    say("Không có hồ sơ nào khớp", "Nothing matches"),
                    "<p><a href=\"/ho-so\">\(say("Bỏ lọc", "Clear the filters"))</a></p>"
                )
        }
        var columns = [Column(say("Sản phẩm", "Product"))]
        if !isProducer { columns += [Column(say("Chủ thể", "Producer")), Column(say("Xã", "Commune"))] }
        columns += [Column(say("Loại", "Kind")), Column(say("Tình trạng", "State")), Column(say("Hạn", "Due"))]
        let shown = query.states.isEmpty ? list.total : query.states.reduce(0) { $0 + (list.counts[$1] ?? 0) }
        return """
            \(dataTable(caption: say("Hồ sơ", "Dossiers"), columns: columns, rows: list.dossiers.map(row)))\
            \(pagination(
                say("\(list.dossiers.count) trong \(decimal(shown, .vi)) hồ sơ", "\(list.dossiers.count) of \(decimal(shown, .en)) dossiers"),
                previous: nil,
                next: list.next.map { "/ho-so?" + query.address(after: $0) },
                say
            ))
            """
    }

    private func row(_ dossier: Dossier) -> TableRow {
        let left = dossier.dueOn.map { law.calendar.workingDays(after: today, through: $0) }
        let tone: Tone? = left.map { $0 < 0 ? .bad : $0 <= 3 ? .soon : .good }
        let due: HTML =
            dossier.dueOn.flatMap { day in
                left.map { tag(deadline(day, workingDays: $0, say), tone ?? .good) }
            } ?? ""
        var cells: [HTML] = ["<a href=\"\(dossier.path)\">\(dossier.productName)</a>"]
        if !isProducer {
            cells += ["\(dossier.producerName)", "\(law.placeName(commune: dossier.commune, province: nil))"]
        }
        cells += ["\(dossier.kind.label[say])", "\(dossier.state.label[say])", due]
        return TableRow(cells, tone == .good ? nil : tone)
    }
}

extension DossierQuery {
    /// What an address says of it; what makes no sense is left out.
    init(_ visit: Visit) {
        self.init()
        words = String((visit.query("tim") ?? "").prefix(200))
        states = Set(visit.query("tinh-trang").flatMap { DossierState(rawValue: $0) }.map { [$0] } ?? [])
        kind = visit.query("loai").flatMap { DossierKind(rawValue: $0) }
        set = visit.query("bo").flatMap { Int($0) }
        commune = visit.query("xa").flatMap { $0.isEmpty ? nil : $0 }
        round = visit.query("dot").flatMap { $0.isEmpty ? nil : $0 }
        order = visit.query("xep").flatMap { Order(rawValue: $0) } ?? .changed
        after = visit.query("sau")
    }

    /// The query of an address that goes on from a place.
    func address(after place: String?) -> String {
        var pairs: [(String, String)] = []
        if !words.isEmpty { pairs.append(("tim", words)) }
        if let state = states.first { pairs.append(("tinh-trang", state.rawValue)) }
        if let kind { pairs.append(("loai", kind.rawValue)) }
        if let set { pairs.append(("bo", String(set))) }
        if let commune { pairs.append(("xa", commune)) }
        if let round { pairs.append(("dot", round)) }
        if order != .changed { pairs.append(("xep", order.rawValue)) }
        if let place { pairs.append(("sau", place)) }
        return pairs.map { "\($0.0)=\(Self.escaped($0.1))" }.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "~")
                ? String(UnicodeScalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
        }.joined()
    }
}
