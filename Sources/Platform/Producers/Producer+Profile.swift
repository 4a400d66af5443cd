import Foundation
import OCOP
import Store

/// A producer as one reader may see it.
package struct ProducerView: Sendable {
    package let producer: Producer
    package let products: [Product]
    package let dossiers: [Dossier]
    /// Whether the representative's private details and the whole phone number are shown.
    package let isWhole: Bool
    package let mayEdit: Bool
    package let place: String
}

extension Office {
    /// A producer with its products and dossiers, for those who have to do with it.
    ///
    /// Sex, ethnicity, home address and the whole phone number are for the producer itself and for its commune's officer;
    /// others need them only inside a dossier (91/2025/QH15).
    package func producerView(_ id: Producer.ID, for caller: Caller) async throws -> ProducerView {
        try await database.read { tx in
            let producer = try tx.producers.get(id)
            let subject = producer.subject
            try caller.require(.viewProducer, on: subject, by: law.procedure)
            let mayEdit = caller.may(.editProducer, on: subject, by: law.procedure)
            let isOwnOfficer = producer.commune.map { caller.areas(as: .communeOfficer).contains(Area(rawValue: $0)) }
            return ProducerView(
                producer: producer,
                products: try tx.products.list(of: [id]),
                dossiers: try tx.dossiers.list(of: [id]).filter { dossier in
                    caller.may(.readDossier, on: (try? tx.dossiers.subject(of: dossier)) ?? subject, by: law.procedure)
                },
                isWhole: mayEdit || isOwnOfficer ?? false,
                mayEdit: mayEdit,
                place: law.placeName(commune: producer.commune, province: producer.province)
            )
        }
    }

    /// Changes what a producer says of itself; its filed dossiers stay as they were.
    package func editProducer(
        _ id: Producer.ID,
        version: Int,
        by caller: Caller,
        _ registration: ProducerRegistration
    ) async throws {
        let now = now
        try await database.write { tx in
            var producer = try tx.producers.get(id)
            try caller.require(.editProducer, on: producer.subject, by: law.procedure)
            guard producer.version == version else { throw StoreError(.stale, "producer \(id)") }
            let before = producer
            var input = InvalidInput()
            let new = try checked(registration, &input)
            producer.kind = new.kind
            producer.name = new.name
            producer.registrationNumber = new.registrationNumber
            producer.commune = new.commune
            producer.province = new.province
            producer.profile = new.profile
            try tx.refuseTwin(of: producer, &input)
            try input.check()
            try tx.producers.update(producer)
            try tx.record(
                .editProducer,
                of: "producer",
                id,
                by: caller,
                at: now,
                // Of personal fields only that they changed.
                after: ["changed": producer.changedFields(since: before).joined(separator: ", ")]
            )
            try tx.announce("producer", id.description)
        }
    }
}

extension Producer {
    /// The names of the fields that differ, without what they hold.
    func changedFields(since other: Producer) -> [String] {
        var names: [String] = []
        func compare<Value: Equatable>(_ name: String, _ path: KeyPath<Producer, Value>) {
            if self[keyPath: path] != other[keyPath: path] { names.append(name) }
        }
        compare("kind", \.kind)
        compare("name", \.name)
        compare("registrationNumber", \.registrationNumber)
        compare("commune", \.commune)
        compare("address", \.profile.address)
        compare("phone", \.profile.phone)
        compare("email", \.profile.email)
        compare("foundedOn", \.profile.foundedOn)
        compare("representative", \.profile.representative)
        return names
    }
}

extension DossierTable {
    /// All dossiers of some producers, the newest first.
    package func list(of producers: [Producer.ID]) throws -> [Dossier] {
        try tx.rows(
            "SELECT * FROM dossier WHERE producer_id IN (\(producers)) ORDER BY created_at DESC, id DESC"
        ).map(Dossier.init)
    }
}
