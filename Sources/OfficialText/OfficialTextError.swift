public import OCOP

/// Why a file cannot be read as a published text.
public enum OfficialTextError: Error, Hashable, Sendable, CaseIterable {
    /// Nothing is in it, or nothing that could be read.
    case empty
    /// Over 64 MB.
    case tooLarge
    /// Over 200,000 table rows, or more tags than any act has.
    case tooManyRows
    /// Tags nested without end.
    case nestedTooDeep
    /// Unpacks to far more than any act has.
    case unpacksTooLarge
    /// A Word document of before 2007, a PDF or another form that is not read.
    case otherFormat
    /// A zip file without a Word document.
    case notWord
    /// Protected by a password.
    case encrypted
    /// Broken off or altered.
    case damaged
    /// A Word document with declarations of entities, which Word itself never writes.
    case entities

    /// What is wrong.
    public var message: Label {
        switch self {
        case .empty: Label(vi: "tệp không có nội dung đọc được", en: "there is nothing to read in the file")
        case .tooLarge: Label(vi: "tệp lớn hơn 64 MB", en: "the file is over 64 MB")
        case .tooManyRows: Label(vi: "tệp có quá nhiều dòng bảng", en: "the file has too many table rows")
        case .nestedTooDeep:
            Label(vi: "các thẻ trong tệp lồng nhau quá nhiều cấp", en: "the tags in the file are nested too deep")
        case .unpacksTooLarge: Label(vi: "tệp nén phình ra quá lớn", en: "the file unpacks to far too much")
        case .otherFormat: Label(vi: "tệp không phải HTML hay DOCX", en: "the file is neither HTML nor DOCX")
        case .notWord: Label(vi: "tệp nén không chứa văn bản Word", en: "the zip file has no Word document in it")
        case .encrypted: Label(vi: "tệp được bảo vệ bằng mật khẩu", en: "the file is protected by a password")
        case .damaged: Label(vi: "tệp hỏng hoặc chưa tải hết", en: "the file is damaged or incomplete")
        case .entities: Label(vi: "tệp Word có khai báo thực thể XML", en: "the Word file declares XML entities")
        }
    }

    /// What to do.
    public var advice: Label {
        switch self {
        case .empty, .damaged:
            Label(vi: "tải lại văn bản từ cổng thông tin", en: "download the text again from its portal")
        case .tooLarge, .tooManyRows, .nestedTooDeep, .unpacksTooLarge, .entities:
            Label(
                vi: "mở bằng Word, chỉ giữ phụ lục có bộ tiêu chí rồi lưu thành DOCX",
                en: "open it in Word, keep only the appendix with the criteria sets and save it as DOCX"
            )
        case .otherFormat, .notWord:
            Label(
                vi: "lưu văn bản thành HTML hoặc DOCX; tệp DOC cũ thì mở bằng Word rồi lưu thành DOCX",
                en: "save the text as HTML or DOCX; open an old DOC file in Word and save it as DOCX"
            )
        case .encrypted: Label(vi: "bỏ mật khẩu rồi lưu lại", en: "remove the password and save it again")
        }
    }
}
