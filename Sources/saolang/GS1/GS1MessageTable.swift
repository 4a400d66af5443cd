import GS1
import OCOP

/// Messages as people read them: a line for each element, with its title.
struct GS1MessageTable {
    let language: Language

    func append(_ message: Message, to out: inout [UInt8]) {
        for element in message.elements {
            let title = element.ai.definition?.title ?? say("AI chưa cấp", "not assigned", in: language)
            out.append(row("(\(element.ai))", title, element.value))
        }
        switch message {
        case .digitalLink(let link):
            for parameter in link.ignored {
                let value = parameter.value.map { "=\($0)" } ?? ""
                out.append(row("–", say("tham số khác", "other parameter", in: language), parameter.name + value))
            }
            out.append(row("", say("dạng chuẩn", "canonical", in: language), link.canonical))
        case .elementString(let message):
            if let link = try? DigitalLink(message) {
                out.append(row("", say("dạng chuẩn", "canonical", in: language), link.canonical))
            }
        }
        out.append("\n")
    }

    func append(_ error: GS1Error, line: Int, to out: inout [UInt8]) {
        let identifier = error.identifier.map { "(\($0)) " } ?? ""
        let words = say(error.code.vietnamese, error.message, in: language)
        let place = say(
            "dòng \(line), byte \(error.position)",
            "line \(line), byte \(error.position)",
            in: language
        )
        out.append("✗ \(place): \(identifier)\(words) [\(error.code.rawValue)] \(error.code.clause)\n\n")
    }

    func appendLongLine(_ line: Int, to out: inout [UInt8]) {
        out.append(say("✗ dòng \(line): dài hơn 1 MiB\n\n", "✗ line \(line): over 1 MiB\n\n", in: language))
    }

    private func row(_ identifier: String, _ title: String, _ value: String) -> String {
        pad(identifier, to: 7) + pad(title, to: 24) + " " + value + "\n"
    }

    private func pad(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(width - text.count, 0))
    }
}
