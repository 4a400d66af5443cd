import Crypto

extension CriteriaSet {
    /// SHA-256 over the facts of the set without its words: two packs with the same digest score every sheet alike.
    var digest: String {
        SHA256.hash(data: canonicalFacts.bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// Everything of the set but labels, version and provenance, after references are resolved.
    var canonicalFacts: CanonicalJSON {
        .object([
            "act": .string(decision.id),
            "set": .integer(number),
            "sector": .string(sector),
            "group": .string(group),
            "ministries": .array(ministries.map(CanonicalJSON.string)),
            "samples": .integer(samples),
            "bands": .object([
                "from": .array(decision.bands.lower.map { .integer($0.hundredths) }),
                "to": .integer(decision.bands.top.hundredths),
            ]),
            "parts": .array(parts.map(canonical)),
            "findings": .array(findings.map(canonical)),
        ])
    }

    private func canonical(_ part: Part) -> CanonicalJSON {
        .object([
            "code": .string(part.code),
            "max": .integer(heading(of: part)?.max.hundredths ?? 0),
            "sections": .array(
                part.sections.map { section in
                    .object([
                        "code": .string(section.code),
                        "max": .integer(section.max.hundredths),
                        "criteria": .array(section.criteria.map { canonical(criteria[$0]) }),
                    ])
                }
            ),
        ])
    }

    private func canonical(_ criterion: Criterion) -> CanonicalJSON {
        var fields: [String: CanonicalJSON] = [
            "code": .string(criterion.code),
            "max": .integer(criterion.max.hundredths),
            "commune": .bool(criterion.isAssessedByCommune),
            "evidence": .array(criterion.evidence.map(CanonicalJSON.string)),
            "rules": .array(criterion.rules.map { .string($0.kind.rawValue) }),
            "options": .array(
                criterion.options.map { option in
                    .object([
                        "points": .integer(option.points.hundredths),
                        "floor": option.floor.map { .integer($0.rawValue) } ?? .null,
                    ])
                }
            ),
        ]
        if let group = criterion.alternative { fields["alternative"] = .string(group) }
        if let needs = criterion.prerequisite {
            fields["prerequisite"] = .object([
                "criterion": .string(needs.criterion), "option": .integer(needs.option),
            ])
        }
        return .object(fields)
    }

    private func canonical(_ finding: FindingRule) -> CanonicalJSON {
        let effect =
            switch finding.effect {
            case .eliminated: "eliminated"
            case .notEligible: "notEligible"
            case .stopAfter(let criterion): "stopAfter:\(criterion)"
            }
        return .object(["id": .string(finding.id), "effect": .string(effect)])
    }
}
