/// The registration form of a dossier (phiếu đăng ký, Mẫu số 01 of 26/2026/QĐ-TTg, Appendix III).
///
/// The two receipts at its foot are the offices' and not part of what the producer fills in.
public struct RegistrationForm: Codable, Hashable, Sendable, FormPart {
    /// Heading: code of the province, two digits.
    public var province: String?
    /// Heading: year of the evaluation.
    public var year: Int?
    /// Producer: the producer's name.
    public var producerName: String?
    /// Producer: its legal representative.
    public var representative: String?
    /// Producer: that person's position.
    public var position: String?
    /// Producer: contact address.
    public var address: String?
    /// Producer: phone number.
    public var phone: String?
    /// Producer: e-mail address.
    public var email: String?
    /// Product: the product's name.
    public var productName: String?
    /// Product: sector, by its name in the criteria pack.
    public var sector: String?
    /// Product: group, by its name in the criteria pack.
    public var group: String?
    /// Product: subgroup, by its name in the criteria pack.
    public var subgroup: String?
    /// Product: number of the product set, 1 to 26, which names the criteria.
    public var productSet: Int?
    /// Product: first time, upgrade or reassessment.
    public var kind: DossierKind?
    /// Attachments: how the self-assessment and its evidence come.
    public var attachments: [Attachment] = []
    /// Attachments: number of samples.
    public var samples: Int?
    /// Foot: the day on which the representative pledged that all is true.
    public var pledgedOn: CalendarDay?
    /// Foot: who pledged.
    public var pledgedBy: String?

    /// How the report comes.
    public enum Attachment: String, CaseIterable, Codable, Sendable {
        /// Bản giấy.
        case paper
        /// Bản điện tử; what is uploaded counts as paper (article 6).
        case electronic
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case province, year, representative, position, address, phone, email, sector, group, subgroup, kind
        case attachments, samples
        case producerName = "producer_name"
        case productName = "product_name"
        case productSet = "product_set"
        case pledgedOn = "pledged_on"
        case pledgedBy = "pledged_by"
    }

    /// An empty form.
    public init() {}
}
