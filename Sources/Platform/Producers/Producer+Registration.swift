import Foundation
package import OCOP
import Store
import VietnameseText

/// What a producer says of itself when it registers (đăng ký chủ thể), and the account that will act for it.
package struct ProducerRegistration: Equatable, Sendable {
    package var kind: ProducerKind
    package var name: String
    package var businessNumber: String?
    /// Code of the commune since July 2025.
    package var commune: String
    package var profile: Producer.Profile
    /// Name of the person who signs in, and what they sign in with: a phone number or an e-mail address.
    package var accountName: String
    package var login: String

    package init(
        kind: ProducerKind,
        name: String,
        businessNumber: String? = nil,
        commune: String,
        profile: Producer.Profile,
        accountName: String,
        login: String
    ) {
        self.kind = kind
        self.name = name
        self.businessNumber = businessNumber
        self.commune = commune
        self.profile = profile
        self.accountName = accountName
        self.login = login
    }

    /// The wording of the notice on personal data that is agreed to: name and edition.
    static let consentWording = "registration-1"
}

/// A producer that has just registered, with the account that acts for it.
package struct RegisteredProducer: Sendable {
    package let producer: Producer
    package let account: Account
}

extension Office {
    /// Registers a producer together with its account; who it is about has read the notice and agrees.
    ///
    /// `passwordHash` instead of a password is for those who make many accounts at once; with neither the account is
    /// opened later by a one-time link.
    @discardableResult
    package func registerProducer(
        _ registration: ProducerRegistration,
        password: String? = nil,
        passwordHash: String? = nil,
        by caller: Caller
    ) async throws -> RegisteredProducer {
        var hash = passwordHash
        if let password {
            let login = try? Login(registration.login)
            if let fault = Password.fault(password, login: [login?.key]) { throw InvalidInput("mat-khau", fault) }
            hash = try await Password.hash(password)
        }
        let now = now
        let passwordHash = hash
        try caller.require(.registerProducer)
        return try await database.write { tx in
            let registered = try tx.register(registration, passwordHash: passwordHash, by: caller, in: self)
            try tx.consents.insert(
                Consent(
                    account: registered.account.id,
                    producer: registered.producer.id,
                    wording: ProducerRegistration.consentWording,
                    givenAt: now
                )
            )
            return registered
        }
    }
}

extension Transaction {
    /// Writes a producer, its account and its role; says beside each field what cannot be taken.
    func register(
        _ registration: ProducerRegistration,
        passwordHash: String?,
        by caller: Caller,
        in office: Office
    ) throws -> RegisteredProducer {
        let now = office.now
        var input = InvalidInput()
        var producer = try office.checked(registration, &input)
        var login: Login?
        do throws(ContactError) { login = try Login(registration.login) } catch {
            input.add("dang-nhap", Label(error))
        }
        if registration.accountName.isEmpty {
            input.add("ten-nguoi-dung", Label(vi: "Hãy nhập tên người dùng.", en: "Enter the person's name."))
        }
        if let login, try accounts.find(login: login.key) != nil { input.add("dang-nhap", .loginTaken) }
        try refuseTwin(of: producer, &input)
        try input.check()
        guard let login else { throw input }
        producer.version = 1
        let account = Account(
            id: .init(at: now),
            name: registration.accountName,
            phone: login.phone,
            email: login.email,
            passwordHash: passwordHash,
            language: caller.language,
            createdAt: now
        )
        do {
            try attempt {
                try producers.insert(producer)
                try accounts.insert(account)
            }
        } catch let error as StoreError where error.code == .uniqueViolation {
            // Somebody with the same number or login came in between.
            throw InvalidInput(nil, .taken)
        }
        let area = Area(rawValue: registration.commune)
        let grant = Grant(id: .init(at: now), role: .producer, area: area, producer: producer.id)
        try accounts.insert(grant, to: account.id, from: now.vietnamDay, until: nil, at: now)
        try record(
            .registerProducer,
            of: "producer",
            producer.id,
            by: caller,
            at: now,
            after: [
                "kind": producer.kind.rawValue, "commune": registration.commune, "account": account.id.description,
            ]
        )
        return RegisteredProducer(producer: producer, account: account)
    }

    /// A number is one producer's; without a number a name is one producer's in its commune.
    func refuseTwin(of producer: Producer, _ input: inout InvalidInput) throws {
        if let number = producer.registrationNumber {
            if let twin = try producers.find(registrationNumber: number), twin.id != producer.id {
                input.add("ma-so", .numberTaken)
            }
        } else if let commune = producer.commune,
            try producers.list(named: producer.name, in: commune).contains(where: { $0.id != producer.id })
        {
            input.add("ten", .nameTaken)
        }
    }
}

extension ProducerTable {
    package func find(registrationNumber: String) throws -> Producer? {
        try tx.row("SELECT * FROM producer WHERE registration_number = \(registrationNumber)").map(Producer.init)
    }

    /// Those of a commune whose names read alike, marks and spacing aside.
    package func list(named name: String, in commune: String) throws -> [Producer] {
        try tx.rows(
            """
            SELECT * FROM producer WHERE commune = \(commune) AND search_key = \(VietnameseText.searchKey(name))
            ORDER BY id
            """
        ).map(Producer.init)
    }
}

extension Office {
    /// The producer that a registration describes, as far as it can be read; what cannot is noted.
    func checked(_ registration: ProducerRegistration, _ input: inout InvalidInput) throws -> Producer {
        let unit = UnitCode(registration.commune).flatMap { law.units.unit($0, in: .since2025July) }
        if unit?.level != .commune {
            input.add("xa", Label(vi: "Hãy chọn xã, phường hoặc đặc khu.", en: "Choose the commune or ward."))
        }
        if registration.name.isEmpty {
            input.add("ten", Label(vi: "Hãy nhập tên chủ thể.", en: "Enter the producer's name."))
        }
        var profile = registration.profile
        profile.check(&input)
        return Producer(
            id: .init(at: now),
            kind: registration.kind,
            name: registration.name,
            registrationNumber: input.businessNumber(registration.businessNumber, of: registration.kind),
            commune: registration.commune,
            province: unit?.parent?.description,
            profile: profile,
            source: nil,
            createdAt: now
        )
    }
}

extension InvalidInput {
    /// The number in its one form; nil where there is none, and noted where it is needed or malformed.
    mutating func businessNumber(_ text: String?, of kind: ProducerKind) -> String? {
        guard let text, !text.isEmpty else {
            if kind.needsBusinessNumber {
                add(
                    "ma-so",
                    Label(
                        vi: "\(kind.label.vi) cần ghi mã số đăng ký.",
                        en: "A registration number is needed for: \(kind.label.en)."
                    )
                )
            }
            return nil
        }
        do throws(ContactError) { return try BusinessNumber(text, of: kind).description } catch {
            add("ma-so", Label(error))
            return nil
        }
    }
}

extension Producer.Profile {
    /// Puts contacts into their one form, and notes what cannot be read.
    mutating func check(_ input: inout InvalidInput) {
        if address.isEmpty {
            input.add("dia-chi", Label(vi: "Hãy nhập địa chỉ.", en: "Enter the address."))
        }
        if representative?.name.isEmpty ?? true {
            input.add(
                "nguoi-dai-dien",
                Label(vi: "Hãy nhập tên người đại diện.", en: "Enter the representative's name.")
            )
        }
        do throws(ContactError) {
            phone = try phone.map { text throws(ContactError) in try PhoneNumber(text).national }
        } catch {
            input.add("dien-thoai", Label(error))
        }
        do throws(ContactError) {
            email = try email.map { text throws(ContactError) in try EmailAddress(text).key }
        } catch {
            input.add("thu-dien-tu", Label(error))
        }
    }
}

extension Label {
    /// What is wrong and what to do, in one line.
    init(_ error: ContactError) {
        self.init(
            vi: "\(error.message.vi) \(error.advice.vi)",
            en: "\(error.message.en) \(error.advice.en)"
        )
    }

    fileprivate static let loginTaken = Label(
        vi: "Số điện thoại hoặc thư điện tử này đã có tài khoản. Hãy đăng nhập, hoặc dùng số khác.",
        en: "This phone number or e-mail address has an account already. Sign in, or use another."
    )
    fileprivate static let numberTaken = Label(
        vi: "Mã số này đã có chủ thể đăng ký. Nếu là cơ sở của bạn, hãy đăng nhập hoặc hỏi công chức xã.",
        en: "A producer with this number is registered already. If it is yours, sign in or ask the commune."
    )
    fileprivate static let nameTaken = Label(
        vi: "Xã này đã có chủ thể cùng tên. Nếu là cơ sở của bạn, hãy đăng nhập; nếu không, ghi thêm để phân biệt.",
        en:
            "This commune has a producer of that name already. If it is yours, sign in; if not, add what tells them apart."
    )
    fileprivate static let taken = Label(
        vi: "Mã số, số điện thoại hoặc thư điện tử vừa được người khác đăng ký. Kiểm tra lại rồi gửi lại.",
        en: "The number, phone number or e-mail address has just been registered by somebody else. Look again."
    )
}
