import OCOP
import Web

/// What the office has to do, the most pressing first.
struct WorklistPage {
    let list: Worklist
    let query: WorklistQuery
    let visit: Visit

    private var say: Language { visit.language }

    var title: String { say("Việc đang xử lý", "Work at hand") }

    var body: HTML {
        """
        <div class="stack"><h1>\(headline)</h1>\(notice)\(states)\(filters)\(table)</div>
        """
    }

    private var all: Int { list.counts.values.reduce(0, +) }

    private var headline: String {
        all == 0
            ? say("Không có hồ sơ nào đang chờ cơ quan bạn", "No dossier waits for your office")
            : say(
                "Cơ quan bạn đang có \(decimal(all, say)) hồ sơ",
                "Your office has \(counted(all, one: "dossier", many: "dossiers", .en)) at hand"
            )
    }

    private var notice: HTML? {
        guard query.sort == .due, query.after == nil, query.before == nil, let first = list.rows.first,
            let clock = first.clock
        else { return nil }
        let words = first.isNextOpen ? first.next.words[say] : say("Mở hồ sơ", "Open the dossier")
        let link: HTML = "<p><a href=\"\(first.path)\">\(words)</a></p>"
        return stateBanner(clock.tone, "\(first.productName): \(clock.words(say))", link)
    }

    private var states: HTML? {
        guard !list.counts.isEmpty else { return nil }
        let present = DossierState.allCases.filter { list.counts[$0] != nil }
        let every = Tab(
            say("Tất cả", "All"),
            to: query.path(state: .some(nil)),
            isCurrent: query.state == nil,
            count: decimal(all, say)
        )
        return tabs(
            [every]
                + present.map { state in
                    Tab(
                        state.label[say],
                        to: query.path(state: .some(state)),
                        isCurrent: query.state == state,
                        count: decimal(list.counts[state] ?? 0, say)
                    )
                },
            label: say("Theo bước", "By step")
        )
    }

    private var filters: HTML {
        let data = FormData(["tim": query.search, "loai": query.kind?.rawValue ?? ""])
        let fields = Fields(data, say)
        let kinds = DossierKind.allCases.map { Choice($0.rawValue, $0.label[say]) }
        var kept: HTML = ""
        if let state = query.state { kept += "<input type=\"hidden\" name=\"buoc\" value=\"\(state.rawValue)\">" }
        if query.sort != .due { kept += "<input type=\"hidden\" name=\"xep\" value=\"\(query.sort.rawValue)\">" }
        return filterBar(
            to: "/viec",
            label: say("Lọc danh sách", "Filter the list"),
            [
                kept,
                fields.select(
                    "loai",
                    say("Loại hồ sơ", "Kind"),
                    kinds,
                    empty: say("Mọi loại", "Any kind"),
                    required: false
                ),
                fields.search("tim", say("Tên sản phẩm, chủ thể", "Product, producer"), button: say("Lọc", "Filter")),
            ],
            actions: visit.caller.may(.exportLists)
                ? [buttonLink(say("Tải bảng (CSV)", "Download (CSV)"), to: query.path(in: "/viec.csv"), .second)] : []
        )
    }

    private var table: HTML {
        guard !list.rows.isEmpty else {
            return UnsearchableWords.notice(query.search, clear: "/viec", say)
                ?? emptyState(
                    say("Không có hồ sơ nào khớp", "Nothing matches"),
                    "<p><a href=\"/viec\">\(say("Bỏ lọc", "Clear the filter"))</a> · <a href=\"/ho-so\">\(say("Xem mọi hồ sơ", "See all dossiers"))</a></p>"
                )
        }
        let columns = [
            column(say("Sản phẩm", "Product"), .product),
            Column(say("Chủ thể", "Producer")),
            Column(say("Loại", "Kind")),
            Column(say("Nhận", "Received"), isNumber: true),
            column(say("Hạn", "Due"), .due),
            column(say("Bước", "Step"), .since),
            Column(say("Việc tiếp theo", "Next")),
        ]
        let rows = list.rows.map { line in
            TableRow(
                [
                    "<a href=\"/ho-so/\(line.id.description)\">\(line.productName)</a>",
                    "\(line.producerName)",
                    "\(line.kind.label[say])",
                    "\(line.receivedOn?.words(say) ?? "")",
                    due(line),
                    "\(line.state.label[say])",
                    line.isNextOpen
                        ? "<a href=\"\(line.path)\">\(line.next.words[say])</a>" : "\(line.next.words[say])",
                ],
                line.clock.flatMap { $0.tone == .good ? nil : $0.tone }
            )
        }
        return """
            <section class="card">\(dataTable(
                caption: say("Hồ sơ đang xử lý", "Dossiers at hand"),
                columns: columns,
                rows: rows
            ))\(pages)</section>
            """
    }

    private func due(_ line: Worklist.Line) -> HTML {
        guard let clock = line.clock else { return "<span class=\"quiet\">\(say("không có hạn", "none"))</span>" }
        return "\(clock.tag(say)) <span class=\"quiet small num\">\(clock.dueOn.words(say))</span>"
    }

    private func column(_ title: String, _ sort: WorklistQuery.Sort) -> Column {
        Column(title, sort: query.path(sort: sort), order: query.sort == sort ? .ascending : nil)
    }

    private var pages: HTML? {
        guard list.hasPrevious || list.hasNext, let first = list.rows.first, let last = list.rows.last else {
            return nil
        }
        return pagination(
            say(
                "\(list.rows.count) trong \(decimal(list.total, say)) hồ sơ",
                "\(list.rows.count) of \(decimal(list.total, say)) dossiers"
            ),
            previous: list.hasPrevious ? query.path(before: first.cursor) : nil,
            next: list.hasNext ? query.path(after: last.cursor) : nil,
            say
        )
    }

    var csv: CSVWriter {
        var csv = CSVWriter([
            say("Sản phẩm", "Product"), say("Chủ thể", "Producer"), say("Loại hồ sơ", "Kind"),
            say("Số phiếu", "Receipt number"), say("Ngày nhận", "Received on"), say("Bước", "Step"),
            say("Từ ngày", "Since"), say("Hạn", "Due"), say("Số ngày làm việc còn lại", "Working days left"),
            say("Việc tiếp theo", "Next"),
        ])
        for line in list.rows {
            csv.append([
                line.productName, line.producerName, line.kind.label[say], line.receiptNumber ?? "",
                line.receivedOn?.text(in: .vi) ?? "", line.state.label[say], line.stateSince.text(in: .vi),
                line.clock?.dueOn.text(in: .vi) ?? "", line.clock.map { String($0.workingDays) } ?? "",
                line.next.words[say],
            ])
        }
        return csv
    }
}

extension Worklist.Line {
    /// Where its next step is done, or the dossier where somebody else does it.
    var path: String {
        isNextOpen && next.room != .overview ? "/ho-so/\(id)/\(next.room.rawValue)" : "/ho-so/\(id)"
    }
}
