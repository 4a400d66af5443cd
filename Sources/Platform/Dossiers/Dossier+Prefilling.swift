import Foundation
import OCOP
import Store

extension Office {
    /// Fills in the forms of a new dossier, and carries forward what an earlier one of the product holds.
    func prefill(_ dossier: Dossier, of producer: Producer, _ product: Product, in tx: any Transaction) throws {
        let scorer = try law.scorer(set: dossier.set, ofAct: dossier.act)
        var registration = RegistrationForm()
        registration.fill(from: producer, product)
        registration.fix(dossier, scorer.set, year: today.year)
        registration.attachments = [.electronic]
        if let regime = law.regime(dossier.regime) {
            registration.samples = law.composition.samples(of: dossier.kind, set: dossier.set, under: regime)
        }
        var report = SelfAssessment()
        let earlier = try tx.dossiers.latestFiled(of: product.id, before: dossier.id)
        if let earlier {
            report = try tx.dossiers.saved(.selfAssessment, of: earlier.id, empty: report).body
            report.changes = nil
        }
        report.fill(from: producer, product)
        try tx.dossiers.save(.registration, registration, of: dossier.id, at: now)
        try tx.dossiers.save(.selfAssessment, report, of: dossier.id, at: now)
        if let earlier { try carryForward(from: earlier, to: dossier, scorer.set, in: tx) }
    }

    /// Evidence beside the same criteria, and the words; options are chosen anew, since they may no longer hold.
    private func carryForward(
        from earlier: Dossier,
        to dossier: Dossier,
        _ set: CriteriaSet,
        in tx: any Transaction
    ) throws {
        let isSameSet = earlier.act == dossier.act && earlier.set == dossier.set
        guard isSameSet else { return }
        let codes = Set(set.criteria.map(\.code))
        let removed = Set(
            try tx.evidence.list(try tx.evidence.uses(of: earlier.id).map(\.evidence)).filter { $0.removedAt != nil }
                .map(\.id)
        )
        for use in try tx.evidence.uses(of: earlier.id) where !removed.contains(use.evidence) {
            guard codes.contains(use.place) || use.place.hasPrefix("part:") else { continue }
            try tx.evidence.insert(
                EvidenceUse(dossier: dossier.id, evidence: use.evidence, place: use.place),
                at: now
            )
        }
        let choices = try tx.dossiers.saved(.choices, of: earlier.id, empty: SelfChoices.empty).body
        let words = choices.answers.compactMapValues { answer in
            answer.description.map { SelfChoices.Answer(option: nil, description: $0) }
        }
        if !words.isEmpty { try tx.dossiers.save(.choices, SelfChoices(answers: words), of: dossier.id, at: now) }
    }
}

extension RegistrationForm {
    mutating func fill(from producer: Producer, _ product: Product) {
        producerName = producer.name
        representative = producer.profile.representative?.name
        position = producer.profile.representative?.position
        address = producer.profile.address.isEmpty ? nil : producer.profile.address
        phone = producer.profile.phone
        email = producer.profile.email
        productName = product.name
    }
}

extension SelfAssessment {
    /// What is known of the producer replaces what an earlier report said; of the product only what is empty is filled.
    mutating func fill(from known: Producer, _ product: Product) {
        let person = known.profile.representative
        producer.kind = known.kind
        producer.name = known.name
        producer.address = known.profile.address.isEmpty ? producer.address : known.profile.address
        producer.phone = known.profile.phone ?? producer.phone
        producer.email = known.profile.email ?? producer.email
        producer.representative = person?.name ?? producer.representative
        producer.sex = person?.sex.flatMap(ProducerBlock.Sex.init(rawValue:)) ?? producer.sex
        producer.ethnicity = person?.ethnicity ?? producer.ethnicity
        producer.homeAddress = person?.homeAddress ?? producer.homeAddress
        producer.founded = known.profile.foundedOn?.text(in: .vi) ?? producer.founded
        producer.businessNumber = known.registrationNumber ?? producer.businessNumber
        func fill(_ path: WritableKeyPath<SelfAssessment, String?>, _ text: String) {
            if self[keyPath: path] == nil, !text.isEmpty { self[keyPath: path] = text }
        }
        fill(\.productDescription, product.profile.description)
        fill(\.specification, product.profile.specification)
        fill(\.standard, product.profile.standard)
        fill(\.history, product.profile.story)
    }
}
