import StrictJSON

/// Something that a trace still lacks.
public struct TraceGap: Hashable, Sendable {
    /// What it is by the circular; `nil` for a gap in the chain itself.
    public let information: MinimumInformation?
    /// The stage that is missing or incomplete.
    public let stage: TraceProfile.Stage?
    /// The JSON pointer of the event that lacks something; `nil` if a whole event is missing.
    public let pointer: String?
    /// Whether the circular asks for it in any case; otherwise only if the product has it, or it is usual.
    public let isRequired: Bool
    /// What is missing, and what to do.
    public let message: BilingualText
    /// The article.
    public let citation: BilingualText
}

extension TraceProfile {
    /// What a trace still lacks, by 02/2024/TT-BKHCN, article 6; empty if it is complete.
    ///
    /// - Parameters:
    ///   - events: The events of one product or lot, in any order; those declared wrong (EPCIS 2.0, 7.4.1.3) do not count.
    ///   - facts: What is known of product and producer besides.
    public func gaps(of events: [Event], facts: ProductFacts) -> [TraceGap] {
        let events = events.filter { $0["errorDeclaration"] == nil }
        return factGaps(events, facts) + stageGaps(events) + chainGaps(events)
    }

    // MARK: Facts

    private func factGaps(_ events: [Event], _ facts: ProductFacts) -> [TraceGap] {
        var gaps: [TraceGap] = []
        func need(_ information: MinimumInformation, _ isKnown: Bool, required: Bool = true) {
            guard !isKnown else { return }
            let title = information.title
            gaps.append(
                TraceGap(
                    information: information,
                    stage: nil,
                    pointer: nil,
                    isRequired: required,
                    message: BilingualText(
                        vi: required
                            ? "Thiếu \(title.vi)." : "Chưa có \(title.vi); bổ sung nếu sản phẩm có.",
                        en: required
                            ? "The \(title.en) is missing." : "No \(title.en) yet; add it if the product has it."
                    ),
                    citation: information.citation
                )
            )
        }
        need(.name, facts.name != nil)
        need(.picture, facts.picture != nil)
        need(.producerName, facts.producerName != nil)
        need(.producerAddress, facts.producerAddress != nil)
        need(.times, events.contains { $0.eventTime != nil })
        need(.traceCode, events.contains { !$0.things.isEmpty })
        need(.brand, facts.brand != nil, required: false)
        let keeps = events.contains { $0.saysHowLongItKeeps }
        need(.shelfLife, facts.shelfLife != nil || keeps || kind == .tourism, required: hasShelfLife)
        need(.standards, !facts.standards.isEmpty || events.contains { $0["certificationInfo"] != nil })
        return gaps
    }

    // MARK: Stages

    private func stageGaps(_ events: [Event]) -> [TraceGap] {
        var gaps: [TraceGap] = []
        func add(_ stage: Stage, _ pointer: String?, _ vi: String, _ en: String) {
            gaps.append(
                TraceGap(
                    information: .stages,
                    stage: stage,
                    pointer: pointer,
                    isRequired: true,
                    message: BilingualText(vi: vi, en: en),
                    citation: MinimumInformation.stages.citation
                )
            )
        }
        for stage in stages {
            let found = events.filter(stage.tells)
            if found.isEmpty {
                add(
                    stage,
                    nil,
                    "Chưa có sự kiện của công đoạn «\(stage.title.vi)».",
                    "No event tells of the stage «\(stage.title.en)»."
                )
            }
            for event in found {
                if event.things.isEmpty {
                    add(
                        stage,
                        event.pointer,
                        "Công đoạn «\(stage.title.vi)» thiếu mã truy vết sản phẩm.",
                        "The stage «\(stage.title.en)» has no code of the product."
                    )
                }
                if event.readPoint == nil, event.bizLocation == nil {
                    add(
                        stage,
                        event.pointer,
                        "Công đoạn «\(stage.title.vi)» thiếu mã truy vết địa điểm (readPoint hoặc bizLocation).",
                        "The stage «\(stage.title.en)» has no code of the place (readPoint or bizLocation)."
                    )
                }
                if event.eventTime == nil {
                    add(
                        stage,
                        "\(event.pointer)/eventTime",
                        "Công đoạn «\(stage.title.vi)» thiếu thời gian sự kiện.",
                        "The stage «\(stage.title.en)» has no time."
                    )
                }
            }
        }
        return gaps
    }

    // MARK: Chain

    /// What an event uses up must have come from somewhere: one step back (article 6, clause 1).
    private func chainGaps(_ events: [Event]) -> [TraceGap] {
        let origins = events.flatMap { event in
            // A piece with a serial number may come of any lot of its trade item, since no event names the pieces of a lot.
            event.origins.flatMap { [$0, Self.tradeItem(of: $0) ?? $0] }.map { ($0, event.eventTime) }
        }
        let known = Dictionary(origins) { one, other in
            guard let one, let other else { return nil }
            return min(one, other)
        }
        return events.flatMap { event in
            event.inputs.compactMap { thing, member in
                let item = thing.contains("/21/") ? Self.tradeItem(of: thing) : nil
                if let earlier = known[thing] ?? item.flatMap({ known[$0] }) {
                    guard let earlier, let time = event.eventTime, time < earlier else { return nil }
                }
                return TraceGap(
                    information: nil,
                    stage: nil,
                    pointer: "\(event.pointer)/\(member)",
                    isRequired: true,
                    message: BilingualText(
                        vi: "Không rõ «\(thing)» từ đâu đến: chưa có sự kiện nào trước đó tạo ra hoặc nhận về.",
                        en: "Where «\(thing)» comes from is not known: no earlier event made or received it."
                    ),
                    citation: BilingualText(
                        vi: "02/2024/TT-BKHCN, Điều 6 khoản 1, nguyên tắc một bước trước – một bước sau",
                        en: "02/2024/TT-BKHCN, article 6, clause 1, one step back and one step forward"
                    )
                )
            }
        }
    }
}

extension TraceProfile {
    /// The GTIN of an identifier in its one spelling, as a name beside those of lots and pieces.
    private static func tradeItem(of thing: String) -> String? {
        guard let rest = thing.dropping("https://id.gs1.org/01/"), rest.utf8.count > 14 else { return nil }
        return "GTIN \(rest.prefix(14))"
    }
}

extension TraceProfile.Stage {
    /// Whether an event tells of this stage.
    public func tells(_ event: Event) -> Bool {
        guard let type = event.type, types.contains(type), let step = event["bizStep"]?.string,
            let name = Vocabulary.businessStep.form(of: step).name
        else { return false }
        return steps.contains(name)
    }
}

extension Event {
    /// The things of an event with the lists they stand in, each identifier in one spelling.
    private func things(in lists: [String]) -> [(String, String)] {
        lists.flatMap { list in
            (epcs(list) + quantities(list).map(\.epcClass)).map { (Self.canonicalIdentifier($0), list) }
        }
    }

    /// Everything that the event is about.
    fileprivate var things: [String] {
        things(in: [
            "epcList", "quantityList", "childEPCs", "childQuantityList", "inputEPCList", "inputQuantityList",
            "outputEPCList", "outputQuantityList",
        ]).map(\.0) + (parentID.map { [Self.canonicalIdentifier($0)] } ?? [])
    }

    /// What it uses up or packs.
    fileprivate var inputs: [(String, String)] {
        switch type {
        case .transformation: things(in: ["inputEPCList", "inputQuantityList"])
        case .aggregation where action == .add: things(in: ["childEPCs", "childQuantityList"])
        default: []
        }
    }

    /// What it makes, brings in, or has seen first.
    fileprivate var origins: [String] {
        switch type {
        case .transformation: things(in: ["outputEPCList", "outputQuantityList"]).map(\.0)
        case .object, .transaction: things(in: ["epcList", "quantityList"]).map(\.0)
        case .aggregation, .association, nil: []
        }
    }

    fileprivate var saysHowLongItKeeps: Bool {
        let names: Set<String> = [
            "itemExpirationDate", "bestBeforeDate", "sellByDate", "expirationDate", "expirationDateTime",
        ]
        return body["ilmd"]?.object?.members.contains { member in
            names.contains(context.name(of: member.name)?.local ?? member.name)
        } == true
    }

    /// An identifier as the hash spells it, so that URN and GS1 Digital Link of the same thing are equal.
    static func canonicalIdentifier(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.appendCanonical(text)
        return String(decoding: bytes, as: UTF8.self)
    }
}
