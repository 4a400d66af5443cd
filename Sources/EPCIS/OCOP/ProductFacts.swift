import StrictJSON

/// What is known of a product and its producer besides the events.
///
/// EPCIS carries such things as master data, in a document or apart from it (EPCIS 2.0, 6.1.1); this type takes what the
/// circular asks for, from wherever the caller has it.
public struct ProductFacts: Hashable, Sendable {
    /// The name of the product.
    public var name: String?
    /// The address of a picture.
    public var picture: String?
    /// The name of the producer or trader.
    public var producerName: String?
    /// The postal address of the producer or trader.
    public var producerAddress: String?
    /// Brand, model or serial number.
    public var brand: String?
    /// How long the product keeps, in any words.
    public var shelfLife: String?
    /// The standards that apply.
    public var standards: [String] = []

    /// Nothing known.
    public init() {}

    /// Takes from others what is not known yet.
    public mutating func add(_ other: ProductFacts) {
        name = name ?? other.name
        picture = picture ?? other.picture
        producerName = producerName ?? other.producerName
        producerAddress = producerAddress ?? other.producerAddress
        brand = brand ?? other.brand
        shelfLife = shelfLife ?? other.shelfLife
        standards += other.standards
    }

    /// What the master data of a document says, by the attribute names of CBV 2.0 (9) and the GS1 Web Vocabulary.
    public init(masterData header: DocumentHeader) {
        let vocabularies = header.members["epcisHeader"]?.object?["epcisMasterData"]?.object?["vocabularyList"]?.array
        for vocabulary in vocabularies ?? [] {
            for element in vocabulary.object?["vocabularyElementList"]?.array ?? [] {
                for attribute in element.object?["attributes"]?.array ?? [] {
                    guard let id = attribute.object?["id"]?.string, let text = attribute.object?["attribute"]?.string,
                        !text.isEmpty
                    else { continue }
                    take(text, named: Self.localName(id))
                }
            }
        }
    }

    private static func localName(_ id: String) -> String {
        let separators: Set<Character> = ["#", "/", ":"]
        return id.lastIndex(where: separators.contains).map { String(id[id.index(after: $0)...]) } ?? id
    }

    private mutating func take(_ text: String, named name: String) {
        switch name {
        case "descriptionShort", "productName", "regulatedProductName": self.name = self.name ?? text
        case "image", "referencedFile", "referencedFileURL": picture = picture ?? text
        case "name", "organizationName", "informationProvider": producerName = producerName ?? text
        case "streetAddressOne", "streetAddress", "address": producerAddress = producerAddress ?? text
        case "brandName", "model", "modelNumber": brand = brand ?? text
        case "minimumTradeItemLifespanFromTimeOfProduction", "shelfLife": shelfLife = shelfLife ?? text
        case "certificationStandard", "certification", "standard": standards.append(text)
        default: break
        }
    }
}
