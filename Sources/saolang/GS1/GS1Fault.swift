import GS1
import OCOP

/// What is wrong with a line, whichever part of the library found it, in the words of both languages.
struct GS1Fault: Error {
    let code: String
    let identifier: ApplicationIdentifier?
    let position: Int
    let vietnamese: String
    let english: String

    init(_ error: GS1Error) {
        code = error.code.rawValue
        identifier = error.identifier
        position = error.position
        vietnamese = error.code.vietnamese
        english = error.message
    }

    init(_ error: CompressionError) {
        if let link = error.link {
            self.init(link)
        } else {
            self.init(
                "compression-\(error.rule.rawValue)",
                error.identifier,
                at: error.bit,
                error.rule.vietnamese,
                error.description
            )
        }
    }

    init(_ error: EPCError) {
        self.init("epc-\(error.rule.rawValue)", nil, at: error.offset, error.rule.vietnamese, error.description)
    }

    private init(
        _ code: String,
        _ identifier: ApplicationIdentifier?,
        at position: Int,
        _ vietnamese: String,
        _ english: String
    ) {
        self.code = code
        self.identifier = identifier
        self.position = position
        self.vietnamese = vietnamese
        self.english = english
    }

    /// A line for people.
    func line(_ number: Int, in language: Language) -> String {
        let subject = identifier.map { "(\($0)) " } ?? ""
        let place = say("dòng \(number), vị trí \(position)", "line \(number), place \(position)", in: language)
        return "✗ \(place): \(subject)\(say(vietnamese, english, in: language)) [\(code)]\n"
    }

    /// An object for machines.
    func append(to out: inout [UInt8]) {
        out.append("{\"ok\":false,\"error\":{\"code\":\"\(code)\",\"ai\":")
        out.append(identifier.map { "\"\($0)\"" } ?? "null")
        out.append(",\"at\":\(position),\"message\":\"")
        out.appendJSON(english)
        out.append("\"}}\n")
    }
}

extension CompressionError.Rule {
    fileprivate var vietnamese: String {
        switch self {
        case .notAURI: "không phải địa chỉ web đầy đủ"
        case .notBase64: "có ký tự ngoài bảng base64 của URI"
        case .truncated: "phần nén bị cụt"
        case .reservedCode: "mã chưa dùng"
        case .unknownIdentifier: "AI không có khuôn dạng"
        case .duplicate: "AI ghi hai lần"
        case .encoding: "cách mã hóa không có"
        case .number: "số lớn hơn số chữ số của nó"
        case .length: "độ dài sai"
        case .character: "ký tự không được có"
        case .invalidEPC: "không phải chuỗi nhị phân EPC hợp lệ"
        case .noKey: "không có khóa chính"
        case .twoKeys: "cũng có thể là khóa chính; hãy giữ khóa không nén (--keep-key)"
        case .padding: "thừa bit"
        case .invalidLink: "không phải Digital Link hợp lệ"
        }
    }
}

extension EPCError.Rule {
    fileprivate var vietnamese: String {
        switch self {
        case .notAnEPC: "không phải URN EPC"
        case .unknownScheme: "không có loại EPC này"
        case .schemeWithoutKey: "loại EPC này không ứng với khóa GS1 nào"
        case .companyPrefix: "mã doanh nghiệp GS1 phải có 6 đến 12 chữ số"
        case .components: "sai số thành phần"
        case .length: "sai số ký tự"
        case .character: "ký tự không được có ở đây"
        case .escape: "mã thoát sau dấu % sai"
        case .pattern: "mẫu không chỉ một loại"
        case .leadingZero: "số sê-ri của bộ phận không được bắt đầu bằng số không"
        case .keyWithoutEPC: "khóa này không có loại EPC"
        case .value: "giá trị của khóa không hợp lệ"
        case .unknownHeader: "không biết đầu mục này của EPC nhị phân"
        case .unknownCompanyPrefix: "chưa biết độ dài mã doanh nghiệp GS1; hãy nêu --prefix-length"
        }
    }
}
