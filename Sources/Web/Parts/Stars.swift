package import OCOP

/// Gold stars out of five, with the words that a screen reader says instead: "4 trên 5 sao".
///
/// The stars that are missing are hollow, so that they differ without colour and on paper.
package func starsMark(_ stars: Int, _ language: Language) -> HTML {
    let won = min(max(stars, 0), 5)
    let words = language("\(won) trên 5 sao", "\(won) of 5 stars")
    let off: HTML = won < 5 ? "<span class=\"off\">\(String(repeating: "☆", count: 5 - won))</span>" : ""
    return """
        <span class="stars" role="img" aria-label="\(words)">\(String(repeating: "★", count: won))\(off)</span>
        """
}
