package import OCOP

/// Where `autosave.js` tells whether what was typed has been kept; its words are given here, in the reader's language.
package func savedMark(_ language: Language, _ words: String = "") -> HTML {
    """
    <span class="saved" role="status" data-saved \
    data-saving="\(language("Đang lưu…", "Saving…"))" \
    data-done="\(language("Đã lưu", "Saved"))" \
    data-failed="\(language("Chưa lưu được, đang thử lại", "Not saved yet, trying again"))" \
    data-refused="\(language("Chưa lưu được: còn chỗ cần sửa", "Not saved: something needs mending"))" \
    data-conflict="\(language("Người khác vừa sửa. Chép lại phần bạn gõ nếu cần, rồi", "Someone else changed it. Copy what you typed if you need it, then"))" \
    data-reload="\(language("tải bản mới", "load the new version"))">\(words)</span>
    """
}
