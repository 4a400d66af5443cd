/// A part of a whole: its name, its figures in words ("26/40"), and a bar that repeats them.
///
/// The bar is hidden from screen readers, which read the figures; `mark` draws a line across it, such as a floor.
/// `value`, `whole` and `mark` are in the same unit.
package func meter(
    _ name: String,
    value: Int,
    of whole: Int,
    words: String,
    mark: Int? = nil,
    note: String? = nil,
    _ tone: Tone = .good
) -> HTML {
    """
    <div class="meter\(tone == .good ? "" : " \(tone.rawValue)")"><span>\(name)</span>\
    <strong class="num">\(words)</strong>\(bar(value, of: whole, mark: mark))\
    \(note.map { "<span class=\"small\">\($0)</span>" as HTML })</div>
    """
}

/// The bar alone, for a place whose words say the figure already.
package func bar(_ value: Int, of whole: Int, mark: Int? = nil) -> HTML {
    let line = mark.map { mark -> HTML in
        let place = permille(mark, of: whole)
        return "<line x1=\"\(place)\" y1=\"0\" x2=\"\(place)\" y2=\"6\"/>"
    }
    return """
        <svg class="bar" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
        <rect width="\(permille(value, of: whole))" height="6"/>\(line)</svg>
        """
}

private func permille(_ value: Int, of whole: Int) -> Int {
    guard whole > 0 else { return 0 }
    return Int((Double(min(max(value, 0), whole)) / Double(whole) * 1000).rounded())
}
