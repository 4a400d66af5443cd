package import OCOP

/// Where `autosave.js` tells whether what was typed has been kept; its words are given here, in the reader's language.
package func savedMark(_ language: Language, _ words: String = "", signIn: String = "/dang-nhap") -> HTML {
    """
    <span class="saved" role="status" data-saved \
    data-saving="\(language("Đang lưu…", "Saving…"))" \
    data-done="\(language("Đã lưu", "Saved"))" \
    data-failed="\(language("Chưa lưu được, đang thử lại", "Not saved yet, trying again"))" \
    data-refused="\(language("Chưa lưu được: còn chỗ cần sửa", "Not saved: something needs mending"))" \
    data-conflict="\(language("Chưa lưu được: người khác vừa sửa.", "Not saved: someone else changed it."))" \
    data-reload="\(language("Mở bản mới ở thẻ khác", "Open the new version in another tab"))" \
    data-signed-out="\(language("Chưa lưu được: phiên làm việc đã hết.", "Not saved: you have been signed out."))" \
    data-sign-in="\(signIn)" \
    data-sign-in-words="\(language("Đăng nhập lại ở thẻ khác", "Sign in again in another tab"))">\(words)</span>
    """
}
