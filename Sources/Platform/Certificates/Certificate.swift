package import OCOP

/// That a product has its stars, for 36 months (giấy chứng nhận; 26/2026/QĐ-TTg, article 4 clause 3).
package struct Certificate: Identifiable, Equatable, Sendable {
    package typealias ID = Identifier<Certificate>

    package let id: ID
    /// Of `[A-Z0-9-]`; ours are counted without gaps for each province and year, earlier ones are as printed.
    package let number: String
    package let product: Product.ID
    package let producer: Producer.ID
    /// Nil where it was recorded from a paper of earlier years.
    package let dossier: Dossier.ID?
    package let productName: String
    package let producerName: String
    package let productCode: String?
    package let stars: Int
    package let act: String
    package let set: Int
    /// The mean total in hundredths of a point; nil where it is not known.
    package let points: Int?
    /// The mean points of each part, as the result gave them; empty where they are not known.
    package var parts: [PartPoints] = []
    /// The recognition decision, by whom.
    package let decisionNumber: String
    package let decidedOn: CalendarDay
    package let decidedBy: String
    package let issuedOn: CalendarDay
    package let lastDay: CalendarDay
    package let commune: String?
    package let province: String
    package var revocation: Revocation?
    /// How long it may be used past its end while reassessment is pending (article 12 clause 3); nil if not.
    package var usableUntil: CalendarDay?
    /// The certificate that took its place.
    package var replacedBy: ID?
    package var version = 1

    /// Points of one part of the criteria set, in hundredths.
    package struct PartPoints: Codable, Equatable, Sendable {
        /// "A", "B" or "C".
        package let part: String
        package let points: Int

        package init(part: String, points: Int) {
            self.part = part
            self.points = points
        }
    }

    /// Why and when the star was taken away (article 8).
    package struct Revocation: Codable, Equatable, Sendable {
        package let on: CalendarDay
        /// "a" to "e", as in article 8 clause 1.
        package let ground: String
        package let reason: String
        package let decisionNumber: String
        package let decidedOn: CalendarDay

        package init(
            on: CalendarDay,
            ground: String,
            reason: String,
            decisionNumber: String,
            decidedOn: CalendarDay
        ) {
            self.on = on
            self.ground = ground
            self.reason = reason
            self.decisionNumber = decisionNumber
            self.decidedOn = decidedOn
        }
    }

    package var subject: Subject { Subject(producer: producer, commune: commune, province: province) }
}
