/// The producer as Mẫu số 02 part I and Mẫu số 03 part I describe it.
///
/// The representative's sex, ethnicity and home address are private (91/2025/QH15): for the offices, never for pages
/// that anybody reads.
public struct ProducerBlock: Codable, Hashable, Sendable, FormPart {
    /// What the producer is.
    public var kind: ProducerKind?
    /// Name.
    public var name: String?
    /// Address of the business.
    public var address: String?
    /// Phone number.
    public var phone: String?
    /// E-mail address.
    public var email: String?
    /// Legal representative.
    public var representative: String?
    /// The representative's sex.
    public var sex: Sex?
    /// The representative's ethnicity.
    public var ethnicity: String?
    /// The representative's home address.
    public var homeAddress: String?
    /// Year, or day, of founding.
    public var founded: String?
    /// Number of the business registration.
    public var businessNumber: String?

    /// Sex as forms ask for it.
    public enum Sex: String, CaseIterable, Codable, Sendable {
        /// Nữ.
        case female
        /// Nam.
        case male

        /// Its name on forms.
        public var label: Label {
            switch self {
            case .female: Label(vi: "Nữ", en: "Female")
            case .male: Label(vi: "Nam", en: "Male")
            }
        }
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case kind, name, address, phone, email, representative, sex, ethnicity, founded
        case homeAddress = "home_address"
        case businessNumber = "business_number"
    }

    /// An empty block.
    public init() {}
}
