import Foundation

/// An invented paper as a PDF: real pages that a viewer and poppler can show, with no font and no picture in them.
enum DemoScan {
    /// A paper of some pages, each with its heading and lines; every page says that it is invented.
    static func pdf(title: String, pages: [[String]]) -> [UInt8] {
        var objects: [String] = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
        var kids: [String] = []
        for (number, lines) in pages.enumerated() {
            let content = page(title, lines, number: number + 1, of: pages.count)
            let place = objects.count + 1
            kids.append("\(place) 0 R")
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents \(place + 1) 0 R >>"
            )
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        objects[1] = "<< /Type /Pages /Kids [\(kids.joined(separator: " "))] /Count \(kids.count) >>"
        return file(objects)
    }

    private static func file(_ objects: [String]) -> [UInt8] {
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets { text += String("0000000000\(offset)".suffix(10)) + " 00000 n \n" }
        text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }

    private static func page(_ title: String, _ lines: [String], number: Int, of count: Int) -> String {
        var marks = "1 w 1 J 1 j 0.1 0.1 0.15 RG\n"
        marks += text(title, x: 297, y: 740, size: 2.4, isCentred: true)
        for (row, line) in lines.enumerated() { marks += text(line, x: 70, y: 680 - Double(row) * 34, size: 1.5) }
        marks += text("TRANG \(number)/\(count)", x: 297, y: 60, size: 1.2, isCentred: true)
        // The seal of nobody: a red ring with the word that says so.
        marks += "0.75 0.1 0.1 RG 2 w\n"
        let ring = (0...36).map { step -> String in
            let angle = Double(step) / 18 * Double.pi
            return "\(short(440 + 62 * cos(angle))) \(short(170 + 62 * sin(angle))) \(step == 0 ? "m" : "l")"
        }
        marks += ring.joined(separator: " ") + " S\n"
        return marks + text("BẢN MẪU", x: 440, y: 162, size: 2, isCentred: true)
    }

    private static func text(_ line: String, x: Double, y: Double, size: Double, isCentred: Bool = false) -> String {
        let left = isCentred ? x - StrokeLetters.width(line) * size / 2 : x
        return StrokeLetters.strokes(line).map { stroke in
            stroke.enumerated().map { place, point in
                "\(short(left + point.x * size)) \(short(y + point.y * size)) \(place == 0 ? "m" : "l")"
            }.joined(separator: " ") + " S\n"
        }.joined()
    }

    /// A number with one decimal.
    private static func short(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
