import OCOP
import VietnameseText
import Web

/// Words in which there is nothing to search for, such as «%%%»: a list then finds nothing and says why, since showing
/// everything would look like an answer.
enum UnsearchableWords {
    static func holds(_ text: String) -> Bool {
        !text.allSatisfy(\.isWhitespace) && VietnameseText.searchKey(text).allSatisfy { !$0.isLetter && !$0.isNumber }
    }

    /// What stands in the place of the list; nil where the words can be searched for.
    static func notice(_ text: String, clear path: String, _ say: Language) -> HTML? {
        guard holds(text) else { return nil }
        return emptyState(
            say("«\(text)» không có chữ hay số nào để tìm", "«\(text)» has no letter or figure to search for"),
            "<p><a href=\"\(path)\">\(say("Bỏ lọc", "Clear the filters"))</a></p>"
        )
    }
}
