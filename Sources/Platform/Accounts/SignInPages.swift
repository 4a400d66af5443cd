import Hummingbird
import OCOP
import Web

/// The pages through which people come in.
struct SignInPages {
    let visit: Visit

    func signIn(target: String?, isWrong: Bool = false) -> Response {
        let say = visit.language
        var errors = FieldErrors()
        if isWrong {
            errors.add(
                "login",
                say(
                    "Số điện thoại, thư điện tử hoặc mật khẩu không đúng",
                    "The phone number, e-mail address or password is wrong"
                )
            )
        }
        let fields = Fields(visit.form, errors, say)
        let title = say("Đăng nhập", "Sign in")
        return visit.page(
            title,
            status: isWrong ? .unprocessableContent : .ok,
            """
            <div class="stack"><h1>\(title)</h1>
            <p class="quiet">\(say(
                "Dành cho chủ thể OCOP, cán bộ và thành viên Hội đồng. Tra cứu giấy chứng nhận thì không cần đăng nhập.",
                "For producers, officials and council members. No sign-in is needed to verify a certificate."
            ))</p>
            \(fields.summary())
            <form class="stack" method="post" action="\(SignIn.path)" novalidate>\(visit.hidden())\
            \(target.map { "<input type=\"hidden\" name=\"tiep\" value=\"\($0)\">" as HTML })
            \(fields.text("login", say("Số điện thoại hoặc thư điện tử", "Phone number or e-mail address"), autocomplete: "username"))
            \(fields.text("password", say("Mật khẩu", "Password"), type: "password", autocomplete: "current-password"))
            \(actions([button(title)]))</form>
            <p>\(say("Chủ thể chưa có tài khoản?", "A producer without an account?")) \
            <a href="/dang-ky">\(say("Đăng ký chủ thể", "Register"))</a></p>
            <p class="quiet">\(say(
                "Quên mật khẩu: liên hệ người quản trị của tỉnh để nhận liên kết đặt lại.",
                "Forgot the password: ask the administrator of the province for a link."
            ))</p></div>
            """
        )
    }

    func link(_ account: Account, _ errors: FieldErrors = FieldErrors()) -> Response {
        let say = visit.language
        let isNew = account.passwordHash == nil
        let title = isNew ? say("Đặt mật khẩu", "Set a password") : say("Đặt lại mật khẩu", "Set a new password")
        let login = [account.phone.map(phoneText), account.email].compactMap(\.self).joined(separator: ", ")
        let fields = Fields(visit.form, errors, say)
        return visit.page(
            title,
            status: errors.isEmpty ? .ok : .unprocessableContent,
            """
            <div class="stack"><h1>\(title)</h1>
            <p>\(say("Tài khoản của \(account.name). Sau này đăng nhập bằng: \(login).", "The account of \(account.name). Sign in later with: \(login)."))</p>
            \(fields.summary())
            <form class="stack" method="post" action="\(visit.path)" novalidate>\(visit.hidden())
            \(passwordTwice(fields))\(actions([button(say("Lưu và đăng nhập", "Save and sign in"))]))</form></div>
            """
        )
    }

    func setup(_ errors: FieldErrors = FieldErrors()) -> Response {
        let say = visit.language
        let title = say("Người quản trị đầu tiên", "The first administrator")
        let fields = Fields(visit.form, errors, say)
        return visit.page(
            title,
            status: errors.isEmpty ? .ok : .unprocessableContent,
            """
            <div class="stack"><h1>\(title)</h1>
            <p>\(say(
                "Hệ thống chưa có tài khoản nào. Người này lập tài khoản và giao vai trò cho những người khác.",
                "There is no account yet. This person makes accounts for the others and gives them their roles."
            ))</p>
            \(fields.summary())
            <form class="stack" method="post" action="\(visit.path)" novalidate>\(visit.hidden())
            \(fields.text("name", say("Họ và tên", "Full name"), autocomplete: "name", maxLength: 100))
            \(fields.text("login", say("Số điện thoại hoặc thư điện tử", "Phone number or e-mail address"), autocomplete: "username"))
            \(passwordTwice(fields))\(actions([button(say("Lưu và đăng nhập", "Save and sign in"))]))</form></div>
            """
        )
    }

    private func passwordTwice(_ fields: Fields) -> HTML {
        let say = visit.language
        let hint = say(
            "Ít nhất \(Password.shortest) ký tự. Một câu ngắn dễ nhớ là tốt nhất.",
            "At least \(Password.shortest) characters. A short sentence is best."
        )
        return """
            \(fields.text("password", say("Mật khẩu mới", "New password"), hint: hint, type: "password", autocomplete: "new-password"))
            \(fields.text("again", say("Nhập lại mật khẩu", "The password again"), type: "password", autocomplete: "new-password"))
            """
    }
}
