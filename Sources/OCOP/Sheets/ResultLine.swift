/// Writes results as NDJSON.
///
/// What does not change from sheet to sheet of a set is put together once.
final class ResultLine {
    let scorer: Scorer
    private let head: [UInt8]
    private let partNames: [[UInt8]]
    private let missedHeads: [[UInt8]]
    private let missedTails: [[UInt8]]

    init(_ scorer: Scorer) {
        self.scorer = scorer
        let set = scorer.set
        func json(_ text: String) -> String { String(decoding: CanonicalJSON.string(text).bytes, as: UTF8.self) }
        head = Array(
            (#","act":\#(json(set.decision.id)),"set":\#(set.number),"pack":{"version":\#(json(set.version)),"#
                + #""sha256":"\#(set.sha256)"},"points":{"#).utf8
        )
        partNames = set.parts.map { Array("\(json($0.code)):".utf8) }
        var heads: [[UInt8]] = []
        var tails: [[UInt8]] = []
        for star in Stars.allCases.dropFirst() {
            for criterion in set.criteria {
                let needed = criterion.floor(for: star).flatMap(criterion.leastOption(reaching:)) ?? 0
                heads.append(Array(#"{"star":\#(star.rawValue),"criterion":\#(json(criterion.code)),"chosen":"#.utf8))
                tails.append(Array(#","needed":\#(needed)}"#.utf8))
            }
        }
        (missedHeads, missedTails) = (heads, tails)
    }

    /// One line without its line end.
    func write(
        id: UnsafeBufferPointer<UInt8>.SubSequence,
        choices: UnsafeBufferPointer<UInt8>,
        ended: FindingRule?,
        ways: [StarWay]?,
        warnings: [SheetWarning],
        to out: inout ByteText
    ) {
        let tally = scorer.tally(choices)
        let stars = ended?.effect.excludes ?? false ? 0 : tally.stars.rawValue
        out.write(#"{"id":"#)
        out.write(id)
        out.write(head)
        for (position, points) in scorer.partHundredths(choices).enumerated() {
            out.write(partNames[position])
            out.write(hundredths: points)
            out.write(UInt8(ascii: ","))
        }
        out.write(#""total":"#)
        out.write(hundredths: tally.total)
        out.write(#"},"band":"#)
        out.write(tally.band.rawValue)
        out.write(#","stars":"#)
        out.write(stars)
        out.write(#","missed":["#)
        writeMissed(tally, above: stars, choices, to: &out)
        out.write(#"],"ended":"#)
        out.write(ended.map { CanonicalJSON.string($0.id).bytes } ?? Array("null".utf8))
        if let ways { write(ways, to: &out) }
        if !warnings.isEmpty { write(warnings, to: &out) }
        out.write(UInt8(ascii: "}"))
    }

    private func writeMissed(
        _ tally: Scorer.Tally,
        above stars: Int,
        _ choices: UnsafeBufferPointer<UInt8>,
        to out: inout ByteText
    ) {
        var isFirst = true
        let count = choices.count
        for star in Stars.allCases.dropFirst() where star.rawValue > stars {
            var mask = tally.missed(star)
            while mask != 0 {
                let position = mask.trailingZeroBitCount
                mask &= mask - 1
                if !isFirst { out.write(UInt8(ascii: ",")) }
                isFirst = false
                let row = (star.rawValue - 2) * count + position
                out.write(missedHeads[row])
                out.write(Int(choices[position]))
                out.write(missedTails[row])
            }
        }
    }

    private func write(_ ways: [StarWay], to out: inout ByteText) {
        let items = ways.map { way in
            let changes = way.changes.map { change in
                #"{"criterion":\#(json(change.criterion)),"from":\#(change.from),"to":\#(change.to)}"#
            }
            return
                #"{"star":\#(way.stars.rawValue),"changes":[\#(changes.joined(separator: ","))],"points":\#(way.points)}"#
        }
        out.write(#","next":[\#(items.joined(separator: ","))]"#)
    }

    private func write(_ warnings: [SheetWarning], to out: inout ByteText) {
        let items = warnings.map { warning in
            switch warning {
            case .doesNotApply(let criterion, let needs):
                #"{"code":"\#(warning.code)","criterion":\#(json(criterion)),"needs":\#(json(needs))}"#
            }
        }
        out.write(#","warnings":[\#(items.joined(separator: ","))]"#)
    }

    private func json(_ text: String) -> String { String(decoding: CanonicalJSON.string(text).bytes, as: UTF8.self) }

    /// The line for a sheet that could not be scored.
    static func write(error: SheetError, id: String, line: Int, in language: Language, to out: inout ByteText) {
        out.write(#"{"id":\#(id),"line":\#(line),"error":{"code":"\#(error.code)","message":"#)
        out.write(CanonicalJSON.string(error.message[language]).bytes)
        out.write("}}")
    }
}

extension Scorer {
    /// Hundredths of each part in order.
    func partHundredths(_ choices: UnsafeBufferPointer<UInt8>) -> [Int] {
        var first = 0
        return partEnds.indices.map { part in
            var sum = 0
            for position in first..<partEnds[part] {
                sum += Int(table[position * Self.stride + Int(choices[position] & 15)] & 0xFFFF)
            }
            first = partEnds[part]
            return Swift.min(sum, partCaps[part])
        }
    }
}
