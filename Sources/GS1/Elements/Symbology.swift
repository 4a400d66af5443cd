/// A bar code that carries GS1 data, by the symbology identifier that a scanner sends before the data.
///
/// Source: GS1 General Specifications, figure 5.1.2-2; ISO/IEC 15424.
public enum Symbology: String, CaseIterable, Hashable, Sendable {
    /// GS1-128.
    case gs1_128 = "]C1"
    /// GS1 DataBar and GS1 Composite.
    case dataBar = "]e0"
    /// GS1 DataMatrix.
    case dataMatrix = "]d2"
    /// GS1 QR Code.
    case qrCode = "]Q3"
    /// GS1 DotCode.
    case dotCode = "]J1"
    /// EAN-13, UPC-A and UPC-E: thirteen digits.
    case ean13 = "]E0"
    /// EAN-8: eight digits.
    case ean8 = "]E4"
    /// ITF-14: fourteen digits.
    case itf14 = "]I1"
    /// Data Matrix with plain data, which may be a GS1 Digital Link URI.
    case plainDataMatrix = "]d1"
    /// QR Code with plain data, which may be a GS1 Digital Link URI.
    case plainQRCode = "]Q1"
    /// DotCode with plain data, which may be a GS1 Digital Link URI.
    case plainDotCode = "]J0"

    /// How a symbology carries its message.
    enum Carriage {
        case elementString
        case gtin(digits: Int)
        case plain
    }

    var carriage: Carriage {
        switch self {
        case .gs1_128, .dataBar, .dataMatrix, .qrCode, .dotCode: .elementString
        case .ean13: .gtin(digits: 13)
        case .ean8: .gtin(digits: 8)
        case .itf14: .gtin(digits: 14)
        case .plainDataMatrix, .plainQRCode, .plainDotCode: .plain
        }
    }
}
