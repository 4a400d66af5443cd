/// A short word about a thing, such as "còn 2 ngày" or "dùng lại"; a link where it leads somewhere.
package func tag(_ words: String, _ tone: Tone = .good, to address: String? = nil) -> HTML {
    let name = tone == .good ? "tag" : "tag \(tone.rawValue)"
    guard let address else { return "<span class=\"\(name)\">\(words)</span>" }
    return "<a class=\"\(name)\" href=\"\(address)\">\(words)</a>"
}

/// Several tags in a row, as a list.
package func tags(_ tags: [HTML]) -> HTML {
    "<ul class=\"tags\" role=\"list\">\(tags.map { "<li>\($0)</li>" as HTML })</ul>"
}
