import OCOP
import Store
import Testing

@testable import Platform

@Suite struct RegistrationTests {
    @Test(arguments: TestEngine.available)
    func aNumberIsOneProducers(engine: TestEngine) async throws {
        let stage = try await ProducerStage(engine)
        let twin = ProducerStage.registration(name: "Hợp tác xã Khác", number: "01.0123.4567", login: "0912345670")
        await #expect(throws: InvalidInput.self) {
            try await stage.office.registerProducer(twin, passwordHash: "x", by: ProducerStage.nobody)
        }
    }

    @Test func everythingThatIsWrongIsSaidAtOnceBesideItsField() async throws {
        let test = try await TestOffice()
        var registration = ProducerStage.registration(name: "", number: "12", login: "12")
        registration.commune = "1"
        registration.profile.phone = "123"
        do {
            try await test.office.registerProducer(registration, passwordHash: "x", by: ProducerStage.nobody)
            Issue.record("it was taken")
        } catch let input as InvalidInput {
            #expect(Set(input.lines.compactMap(\.field)) == ["ten", "ma-so", "dang-nhap", "xa", "dien-thoai"])
        }
    }

    @Test(arguments: [("123456789", false), ("1234567890", true)])
    func aPasswordHasTenCharacters(password: String, isTaken: Bool) async throws {
        let test = try await TestOffice()
        let register = {
            try await test.office.registerProducer(
                ProducerStage.registration(),
                password: password,
                by: ProducerStage.nobody
            )
        }
        if isTaken {
            let account = try await register().account
            #expect(try await Password.matches(password, account.passwordHash))
        } else {
            await #expect(throws: InvalidInput.self) { try await register() }
        }
    }

    /// The trail tells that a producer registered, and nothing that is private.
    @Test func theTrailHoldsNoPersonalValues() async throws {
        let stage = try await ProducerStage()
        var changed = ProducerStage.registration()
        changed.profile.phone = "0987654321"
        changed.profile.representative?.homeAddress = "Ngõ Bí Mật"
        try await stage.office.editProducer(stage.producer.id, version: 1, by: stage.owner, changed)
        let trail = try await stage.office.database.read { tx in
            try tx.rows("SELECT before_value, after_value FROM audit_entry WHERE kind = 'producer'").map {
                "\($0.values)"
            }
        }.joined()
        #expect(trail.contains("phone") && trail.contains("representative"))
        for value in ["0987654321", "0912345678", "Bí Mật", "Nguyễn Thị Mẫu"] { #expect(!trail.contains(value)) }
    }

    @Test func theConsentIsKeptWithItsWording() async throws {
        let stage = try await ProducerStage()
        let account = sure(stage.owner.account)
        let consents = try await stage.office.database.read { try $0.consents.list(of: account) }
        #expect(consents.map(\.wording) == [ProducerRegistration.consentWording])
    }

    @Test func privateDetailsAreForTheProducerAndItsCommune() async throws {
        let stage = try await ProducerStage()
        #expect(try await stage.office.producerView(stage.producer.id, for: stage.owner).isWhole)
        #expect(try await stage.office.producerView(stage.producer.id, for: stage.officer).isWhole)
        let inspector = try await stage.test.person(.inspector)
        #expect(try await !stage.office.producerView(stage.producer.id, for: inspector).isWhole)
        await #expect(throws: Refusal.notAllowed(.viewProducer)) {
            try await stage.office.producerView(stage.producer.id, for: stage.stranger)
        }
        await #expect(throws: Refusal.notAllowed(.viewProducer)) {
            try await stage.office.producerView(stage.producer.id, for: stage.otherOfficer)
        }
    }
}
