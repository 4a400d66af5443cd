import OCOP
import Testing

@Suite struct StarsTests {
    static let bands = StarBands(lower: [0, 30, 50, 70, 90].map { Points($0) }, top: Points(100))

    @Test(arguments: [
        (0, Stars.one), (2999, .one), (3000, .two), (4999, .two), (5000, .three), (6999, .three), (7000, .four),
        (8999, .four), (9000, .five), (10000, .five),
    ])
    func starsChangeExactlyAtTheBand(hundredths: Int, stars: Stars) throws {
        #expect(try #require(Self.bands).stars(sum: Points(hundredths: hundredths)) == stars)
    }

    @Test func everyHundredthHasOneBandAndStarsNeverFall() throws {
        let bands = try #require(Self.bands)
        var last = Stars.one
        for hundredths in 0...10000 {
            let points = Points(hundredths: hundredths)
            let stars = bands.stars(sum: points)
            let holding = Stars.allCases.filter { star in
                let upper = star == .five ? Points(hundredths: 10001) : bands.lower[star.rawValue]
                return bands.least(for: star) <= points && points < upper
            }
            #expect(holding == [stars])
            #expect(stars >= last)
            last = stars
        }
    }

    /// A mean of 89.996 is under 90, however it is shown.
    @Test func aMeanIsNeverRoundedIntoABand() throws {
        let bands = try #require(Self.bands)
        #expect(bands.stars(sum: Points(hundredths: 449_98), count: 5) == .four)
        #expect(bands.stars(sum: Points(hundredths: 450_00), count: 5) == .five)
        #expect(bands.stars(sum: Points(hundredths: 269_99), count: 3) == .four)
    }

    @Test(arguments: [
        ([0, 30, 50, 70], 100), ([1, 30, 50, 70, 90], 100), ([0, 30, 30, 70, 90], 100), ([0, 50, 30, 70, 90], 100),
        ([0, 30, 50, 70, 110], 100),
    ])
    func bandsWithGapsOrOverlapsDoNotExist(lower: [Int], top: Int) {
        #expect(StarBands(lower: lower.map { Points($0) }, top: Points(top)) == nil)
    }

    @Test(arguments: [
        ("3", 300), ("2.5", 250), ("2,5", 250), ("0.25", 25), ("100", 10000), ("02", 200),
    ])
    func pointsAreReadExactly(text: String, hundredths: Int) {
        #expect(Points(decimal: text)?.hundredths == hundredths)
    }

    @Test(arguments: ["", "-1", "+1", "1.234", "1.", ".5", "1e2", "ba", "1 000", "٣", "1.2.3", "12345678"])
    func whatIsNotPointsIsRefused(text: String) {
        #expect(Points(decimal: text) == nil)
    }

    @Test(arguments: [(7200, "72", "72"), (7250, "72.5", "72,5"), (7225, "72.25", "72,25"), (5, "0.05", "0,05")])
    func pointsAreWrittenShort(hundredths: Int, english: String, vietnamese: String) {
        #expect(Points(hundredths: hundredths).description == english)
        #expect(Points(hundredths: hundredths).text(in: .vi) == vietnamese)
    }
}
