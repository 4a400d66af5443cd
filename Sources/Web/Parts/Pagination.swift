package import OCOP

/// Previous and next of a long list, and in words which part of it is shown ("1–20 trong 397 sản phẩm").
///
/// Lists are walked by key, not by page number, so that a row is neither missed nor seen twice while others write.
package func pagination(_ shown: String, previous: String?, next: String?, _ language: Language) -> HTML {
    """
    <nav class="pages" aria-label="\(language("Trang của danh sách", "Pages of the list"))">\
    <p class="quiet num">\(shown)</p><div class="row">\
    \(previous.map { "<a rel=\"prev\" href=\"\($0)\">← \(language("Trước", "Previous"))</a>" as HTML }) \
    \(next.map { "<a rel=\"next\" href=\"\($0)\">\(language("Sau", "Next")) →</a>" as HTML })</div></nav>
    """
}
