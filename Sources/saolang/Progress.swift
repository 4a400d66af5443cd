import Foundation
import OCOP

/// A bar on standard error while long input is read; nothing where no person watches, or where it is soon over.
struct Progress {
    private let total: Int
    private let isShown: Bool
    private let language: Language
    private let start = ContinuousClock.now
    private var shown = -1

    init(total: Int, in language: Language) {
        self.total = total
        self.language = language
        isShown = total > 0 && isatty(STDERR_FILENO) == 1
    }

    mutating func advance(to done: Int, count: Int) {
        guard isShown, start.duration(to: .now) > .milliseconds(400) else { return }
        let percent = min(100, done * 100 / total)
        guard percent > shown else { return }
        shown = percent
        let bar = String(repeating: "█", count: percent / 4) + String(repeating: "░", count: 25 - percent / 4)
        let text = say("\(count) phiếu", "\(count) sheets", in: language)
        writeError("\r\(bar) \(percent)%  \(text) ")
    }

    func finish() {
        if shown >= 0 { writeError("\r\u{1B}[K") }
    }
}
