extension CriteriaSet {
    /// The whole set as JSON text (RFC 8785): every fact and every label.
    public var json: String { String(decoding: exported.bytes, as: UTF8.self) }

    private var exported: CanonicalJSON {
        .object([
            "act": .string(decision.id), "set": .integer(number), "version": .string(version),
            "sha256": .string(sha256),
            "name": name.exported, "sector": (decision.vocabulary.sectors[sector] ?? name).exported,
            "group": (decision.vocabulary.groups[group] ?? name).exported, "subgroup": subgroup?.exported ?? .null,
            "ministries": .array(ministries.compactMap { decision.vocabulary.ministries[$0]?.exported }),
            "samples": .integer(samples),
            "bands": .array(decision.bands.lower.map { .string($0.description) }),
            "parts": .array(parts.map(exported)),
            "findings": .array(
                findings.map { .object(["id": .string($0.id), "label": $0.label.exported]) }
            ),
            "anomalies": .array(
                anomalies.map {
                    .object(["kind": .string($0.kind.rawValue), "place": .string($0.place), "label": $0.label.exported])
                }
            ),
            "corrections": .array(
                corrections.map { .object(["place": .string($0.place), "label": $0.label.exported]) }
            ),
            "notices": .array(decision.notices.map(\.exported)),
        ])
    }

    private func exported(_ part: Part) -> CanonicalJSON {
        .object([
            "code": .string(part.code), "max": .string(heading(of: part)?.max.description ?? ""),
            "name": (heading(of: part)?.name ?? name).exported,
            "sections": .array(
                part.sections.map { section in
                    .object([
                        "code": .string(section.code), "name": section.name.exported,
                        "max": .string(section.max.description), "notes": .array(section.notes.map(\.exported)),
                        "criteria": .array(section.criteria.map { exported(criteria[$0]) }),
                    ])
                }
            ),
        ])
    }

    private func exported(_ criterion: Criterion) -> CanonicalJSON {
        .object([
            "code": .string(criterion.code), "name": criterion.name.exported, "max": .string(criterion.max.description),
            "heading": criterion.heading?.exported ?? .null, "notes": .array(criterion.notes.map(\.exported)),
            "commune": .bool(criterion.isAssessedByCommune),
            "evidence": .array(criterion.evidence.map(CanonicalJSON.string)),
            "alternative": criterion.alternative.map(CanonicalJSON.string) ?? .null,
            "prerequisite": criterion.prerequisite.map {
                .object(["criterion": .string($0.criterion), "option": .integer($0.option)])
            } ?? .null,
            "rules": .array(
                criterion.rules.map { .object(["kind": .string($0.kind.rawValue), "label": $0.label.exported]) }
            ),
            "options": .array(
                criterion.options.map { option in
                    .object([
                        "points": .string(option.points.description), "label": option.label.exported,
                        "floor": option.floor.map { .integer($0.rawValue) } ?? .null,
                    ])
                }
            ),
        ])
    }
}

extension Label {
    var exported: CanonicalJSON { .object(["vi": .string(vi), "en": .string(en)]) }
}
