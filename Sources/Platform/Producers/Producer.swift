package import Foundation
package import OCOP

/// Who owns products of the programme (chủ thể OCOP).
package struct Producer: Identifiable, Equatable, Sendable {
    package typealias ID = Identifier<Producer>

    package let id: ID
    package var kind: ProducerKind
    package var name: String
    /// As registered, where its kind has one; unique.
    package var registrationNumber: String?
    /// Codes of its commune and province when it was entered.
    package var commune: String?
    package var province: String?
    package var profile: Profile
    /// The public list that it was imported from; nil for those that registered here.
    package var source: String?
    package let createdAt: Date
    package var version = 1

    /// What the forms ask for besides; the representative's details are personal data.
    package struct Profile: Codable, Equatable, Sendable {
        package var address = ""
        package var phone: String?
        package var email: String?
        package var foundedOn: CalendarDay?
        package var representative: Representative?

        package init(
            address: String = "",
            phone: String? = nil,
            email: String? = nil,
            foundedOn: CalendarDay? = nil,
            representative: Representative? = nil
        ) {
            self.address = address
            self.phone = phone
            self.email = email
            self.foundedOn = foundedOn
            self.representative = representative
        }
    }

    /// The legal representative (người đại diện theo pháp luật).
    package struct Representative: Codable, Equatable, Sendable {
        package var name = ""
        package var position: String?
        package var sex: String?
        package var ethnicity: String?
        package var homeAddress: String?

        package init(
            name: String = "",
            position: String? = nil,
            sex: String? = nil,
            ethnicity: String? = nil,
            homeAddress: String? = nil
        ) {
            self.name = name
            self.position = position
            self.sex = sex
            self.ethnicity = ethnicity
            self.homeAddress = homeAddress
        }
    }

    package var subject: Subject { Subject(producer: id, commune: commune, province: province) }
}
