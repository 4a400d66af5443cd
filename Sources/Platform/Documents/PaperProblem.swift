package import OCOP

/// Why something cannot be done with a paper.
package enum PaperProblem: Error, Hashable, Sendable {
    /// The step needs a paper that is not finished.
    case missing(PaperKind, DossierStep)
    /// One of its kind is at work already.
    case alreadyThere(PaperKind)
    /// It is not written at the level that has the dossier.
    case wrongLevel(PaperKind)
    /// A draft still, so there is no signed file of it.
    case unsigned
    /// Signed, so its words stay.
    case signedAlready
    /// Sent, so it stands.
    case sentAlready
    /// Another paper took its place.
    case replaced
    /// No words, no title, or a signature block that lacks something.
    case incomplete(Label)
    /// The register of that body has the number already.
    case numberTaken(String)
    /// A day of issue before the signature, or after today.
    case wrongDay(signed: CalendarDay)
    /// It goes out together with another that is not numbered yet.
    case waitsFor(PaperKind)
}

extension PaperProblem: Explained {
    package var message: Label {
        switch self {
        case .missing(let kind, let step):
            Label(
                vi: "Chưa thể «\(step.label.vi)»: \(kind.label.vi) chưa xong",
                en: "«\(step.label.en)» is not possible yet: not finished is the \(kind.label.en)"
            )
        case .alreadyThere(let kind):
            Label(vi: "Hồ sơ đã có \(kind.label.vi)", en: "The dossier has one already: \(kind.label.en)")
        case .wrongLevel(let kind):
            Label(
                vi: "Hồ sơ không ở cấp ban hành \(kind.label.vi)",
                en: "The dossier is not with the level that issues: \(kind.label.en)"
            )
        case .unsigned: Label(vi: "Văn bản chưa ký", en: "The paper is not signed yet")
        case .signedAlready: Label(vi: "Văn bản đã ký, không sửa được", en: "The paper is signed and does not change")
        case .sentAlready: Label(vi: "Văn bản đã gửi, không thay thế được", en: "The paper was sent and stays")
        case .replaced: Label(vi: "Văn bản này đã được thay thế", en: "Another paper took the place of this one")
        case .incomplete(let what): what
        case .numberTaken(let number):
            Label(vi: "Số \(number) đã dùng trong năm", en: "Number \(number) is taken this year")
        case .wrongDay(let signed):
            Label(
                vi: "Ngày ban hành phải từ ngày ký \(signed.text(in: .vi)) đến hôm nay",
                en: "The day of issue lies between the signature, \(signed), and today"
            )
        case .waitsFor(let kind):
            Label(vi: "\(kind.label.vi) chưa lấy số", en: "Not numbered yet: \(kind.label.en)")
        }
    }

    package var advice: Label {
        switch self {
        case .missing:
            Label(
                vi: "Mở mục «Giấy tờ» của hồ sơ để soạn, ký và lấy số văn bản này.",
                en: "Open «Papers» of the dossier to draft, sign and number it."
            )
        case .alreadyThere:
            Label(
                vi: "Sửa dự thảo đang có; nếu đã ký thì chọn «Lập dự thảo thay thế» và ghi lý do.",
                en: "Mend the present draft; if it is signed, replace it and say why."
            )
        case .wrongLevel:
            Label(vi: "Mở lại hồ sơ để xem bước hiện tại.", en: "Open the dossier to see where it stands.")
        case .unsigned:
            Label(vi: "Ký văn bản rồi tải bản ký lên.", en: "Sign it, then upload the signed file.")
        case .signedAlready:
            Label(
                vi: "Chọn «Lập dự thảo thay thế» và ghi lý do.",
                en: "Choose to replace it with a new draft, and say why."
            )
        case .sentAlready:
            Label(
                vi: "Cần thì ban hành văn bản mới ở bước hiện tại.",
                en: "Issue a new paper at the present step if needed."
            )
        case .replaced: Label(vi: "Mở văn bản mới nhất của hồ sơ.", en: "Open the dossier's newest paper.")
        case .incomplete: Label(vi: "Bổ sung rồi làm lại bước này.", en: "Add it, then do this step again.")
        case .numberTaken:
            Label(vi: "Xem lại sổ đăng ký văn bản đi.", en: "Look again at the register of outgoing papers.")
        case .wrongDay: Label(vi: "Sửa ngày ban hành.", en: "Mend the day of issue.")
        case .waitsFor:
            Label(vi: "Lấy số văn bản ấy rồi gửi cùng lúc.", en: "Number that one too; both are sent together.")
        }
    }
}

extension PaperRefusal: Explained {}
