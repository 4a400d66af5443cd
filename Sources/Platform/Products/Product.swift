package import Foundation
package import OCOP

/// Something that a producer makes or offers (sản phẩm).
package struct Product: Identifiable, Equatable, Sendable {
    package typealias ID = Identifier<Product>

    package let id: ID
    package let producer: Producer.ID
    package var name: String
    /// The act and number of its product set (bộ sản phẩm); nil where a list does not tell.
    package var act: String?
    package var set: Int?
    package var commune: String?
    package var province: String?
    package var profile: Profile
    /// SHA-256 of its picture in the file store.
    package var photo: String?
    /// The code that the programme gave it (mã số sản phẩm); unique, never changed.
    package var code: String?
    /// What a public list says of it; nil for products that were entered here.
    package var imported: Imported?
    package let createdAt: Date
    package var version = 1

    /// What the public and the forms read of it.
    package struct Profile: Codable, Equatable, Sendable {
        package var description = ""
        package var specification = ""
        package var standard = ""
        package var story = ""
        /// Media type of its picture.
        package var photoType: String?

        package init(description: String = "", specification: String = "", standard: String = "", story: String = "") {
            self.description = description
            self.specification = specification
            self.standard = standard
            self.story = story
        }
    }

    /// A row of a public list, as it stands there: nothing is added to it.
    package struct Imported: Codable, Equatable, Sendable {
        /// Where it stands: title and address of the list.
        package var source: String
        package var address: String?
        package var stars: Int?
        package var year: Int?
        package var decision: String?
        package var decidedOn: CalendarDay?
        package var place: String?

        package init(
            source: String,
            address: String? = nil,
            stars: Int? = nil,
            year: Int? = nil,
            decision: String? = nil,
            decidedOn: CalendarDay? = nil,
            place: String? = nil
        ) {
            self.source = source
            self.address = address
            self.stars = stars
            self.year = year
            self.decision = decision
            self.decidedOn = decidedOn
            self.place = place
        }
    }

    package var subject: Subject { Subject(producer: producer, commune: commune, province: province) }

    /// The last part of its public address: its code, or its identity where it has none.
    package var address: String { code ?? id.description }
}
