import Foundation

/// Scores NDJSON line by line: bytes in, bytes out, in the same order.
///
/// A line that cannot be scored becomes an error line and never stops the rest.
public struct SheetStream {
    private var desk: ScoreDesk
    private let options: Options
    private var known: [KnownSet] = []
    private var latest = 0

    /// Lines read so far.
    public private(set) var lineCount = 0
    /// Lines scored.
    public private(set) var scoredCount = 0
    /// Lines that gave an error.
    public private(set) var failedCount = 0

    /// A line longer than this is an error of its own; no sheet comes near.
    public static let longestLine = 1 << 20

    /// What is written besides the result.
    public struct Options: Sendable {
        /// Language of messages.
        public var language = Language.vi
        /// The way to each higher star, as `next`.
        public var ways = false
        /// What the council should look at again, as `warnings`.
        public var warnings = false

        /// Results only.
        public init() {}
    }

    /// A set as lines name it: act and product in the bytes that they stand in.
    private struct KnownSet {
        let act: [UInt8]
        let set: Int
        let product: [UInt8]
        let line: ResultLine
        let codes: CriterionCodes
    }

    /// A stream over a desk.
    public init(desk: ScoreDesk, options: Options = Options()) {
        self.desk = desk
        self.options = options
    }

    /// Scores one line (without its line end) and writes one line; an empty line is passed over.
    public mutating func score(_ line: UnsafeBufferPointer<UInt8>, to out: inout ByteText) {
        lineCount += 1
        var line = line
        if lineCount == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = UnsafeBufferPointer(rebasing: line[3...]) }
        if line.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) { return }
        if !scorePlain(line, to: &out) { scoreStrictly(line, to: &out) }
        out.write(UInt8(ascii: "\n"))
    }

    /// A line that was too long to be taken in.
    public mutating func refuseLine(to out: inout ByteText) {
        lineCount += 1
        fail(
            SheetError(
                "too-long",
                vi: "Dòng dài hơn 1 MB; mỗi dòng một phiếu.",
                en: "The line is over 1 MB; one sheet a line."
            ),
            id: "null",
            to: &out
        )
        out.write(UInt8(ascii: "\n"))
    }

    private mutating func scorePlain(_ line: UnsafeBufferPointer<UInt8>, to out: inout ByteText) -> Bool {
        guard var sheet = SheetLine(line), let index = knownSet(line, sheet) else { return false }
        let set = known[index]
        let scorer = set.line.scorer
        let findings = sheet.findings.map { String(decoding: line[$0], as: UTF8.self) }
        guard findings.allSatisfy({ scorer.findings[$0] != nil }) else { return false }
        let count = set.codes.optionCounts.count
        let isScored = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { numbers in
            numbers.initialize(repeating: 0)
            guard sheet.read(into: numbers, with: set.codes) else { return false }
            // Two alternatives are an error, which the strict reader words.
            guard scorer.alternatives.allSatisfy({ numbers[$0] == 0 || numbers[$1] == 0 }) else { return false }
            var ways: [StarWay]?
            if options.ways {
                ways = try? scorer.ways(from: ScoreSheet(choices: numbers.map(Int.init), findings: findings))
                if ways == nil { return false }
            }
            if let stop = scorer.stop(findings), desk.afterStop == .zero {
                for position in (stop + 1)..<max(count, stop + 1) { numbers[position] = 0 }
            }
            let choices = UnsafeBufferPointer(numbers)
            set.line.write(
                id: sheet.id.isEmpty ? Self.null : line[sheet.id],
                choices: choices,
                ended: scorer.ending(findings),
                ways: ways,
                warnings: options.warnings ? scorer.warnings(choices) : [],
                to: &out
            )
            return true
        }
        if isScored { scoredCount += 1 }
        return isScored
    }

    private nonisolated(unsafe) static let null: UnsafeBufferPointer<UInt8>.SubSequence = {
        let text: StaticString = "null"
        return UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)[...]
    }()

    private mutating func knownSet(_ line: UnsafeBufferPointer<UInt8>, _ sheet: SheetLine) -> Int? {
        let (act, product) = (line[sheet.act], line[sheet.product])
        func isIt(_ index: Int) -> Bool {
            known[index].set == sheet.set && known[index].act.elementsEqual(act)
                && known[index].product.elementsEqual(product)
        }
        if known.indices.contains(latest), isIt(latest) { return latest }
        if let index = known.indices.first(where: isIt) {
            latest = index
            return index
        }
        // A name with escapes is decoded once; what does not exist is left to the strict reader's words.
        guard known.count < 1000, let name = Self.decoded(act), let productName = Self.decoded(product) else {
            return nil
        }
        var input = SheetInput()
        input.act = name
        input.set = sheet.set > 0 ? sheet.set : nil
        input.product = productName
        guard let scorer = try? desk.scorer(for: input) else { return nil }
        known.append(
            KnownSet(
                act: Array(act),
                set: sheet.set,
                product: Array(product),
                line: ResultLine(scorer),
                codes: CriterionCodes(scorer)
            )
        )
        latest = known.count - 1
        return latest
    }

    private static func decoded(_ text: UnsafeBufferPointer<UInt8>.SubSequence) -> String? {
        guard text.contains(UInt8(ascii: "\\")) else { return String(validating: text, as: UTF8.self) }
        let quoted = Data([34]) + Data(text) + Data([34])
        return (try? JSONSerialization.jsonObject(with: quoted, options: .fragmentsAllowed)) as? String
    }

    /// Scores a sheet that came from elsewhere than NDJSON and writes one line; answers with what it came to.
    @discardableResult
    public mutating func score(
        _ sheet: Result<SheetInput, SheetError>,
        id: String,
        line: Int,
        to out: inout ByteText
    ) -> Result<ScoreDesk.Scored, SheetError> {
        defer { out.write(UInt8(ascii: "\n")) }
        do throws(SheetError) {
            let input = try sheet.get()
            return .success(try write(input, to: &out))
        } catch {
            failedCount += 1
            ResultLine.write(error: error, id: id, line: line, in: options.language, to: &out)
            return .failure(error)
        }
    }

    @discardableResult
    private mutating func write(_ input: SheetInput, to out: inout ByteText) throws(SheetError) -> ScoreDesk.Scored {
        let scored = try desk.score(input)
        let stop = scored.scorer.stop(input.findings)
        let choices = scored.scorer.counted(scored.sheet, ended: stop, afterStop: desk.afterStop)
        let ways = options.ways ? try desk.ways(scored, effort: input.effort) : nil
        let line = known.first { $0.line.scorer.set == scored.scorer.set }?.line ?? ResultLine(scored.scorer)
        choices.withUnsafeBufferPointer { choices in
            Array(input.id.utf8).withUnsafeBufferPointer { id in
                line.write(
                    id: id[...],
                    choices: choices,
                    ended: scored.result.ended,
                    ways: ways,
                    warnings: options.warnings ? scored.result.warnings : [],
                    to: &out
                )
            }
        }
        scoredCount += 1
        return scored
    }

    private mutating func scoreStrictly(_ line: UnsafeBufferPointer<UInt8>, to out: inout ByteText) {
        var id = "null"
        do throws(SheetError) {
            try write(try StrictSheet.read(line, id: &id), to: &out)
        } catch {
            fail(error, id: id, to: &out)
        }
    }

    private mutating func fail(_ error: SheetError, id: String, to out: inout ByteText) {
        failedCount += 1
        ResultLine.write(error: error, id: id, line: lineCount, in: options.language, to: &out)
    }
}
