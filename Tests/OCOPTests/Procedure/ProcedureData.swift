import Foundation
import OCOP
import Testing

/// The procedure's data files of this repository, and chance that repeats itself.
enum ProcedureData {
    static func text(_ name: String) throws -> String {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return try String(contentsOf: folder.appending(path: "Data/procedure/\(name)"), encoding: .utf8)
    }

    static func regimes() throws -> Regimes {
        let (value, problems) = Regimes.read(try text("regimes.yaml"), file: "regimes.yaml")
        try #require(problems.isEmpty, "\(problems.map { $0.text(in: .en) })")
        return try #require(value)
    }

    static func regime(_ name: String) throws -> Regime {
        try #require(try regimes().regime(Regime.ID(name)))
    }

    static func procedure() throws -> Procedure {
        let (value, problems) = Procedure.read(try text("steps.yaml"), file: "steps.yaml", regimes: try regimes())
        try #require(problems.isEmpty, "\(problems.map { $0.text(in: .en) })")
        return try #require(value)
    }

    static func rounds() throws -> EvaluationRounds {
        let (value, problems) = EvaluationRounds.read(try text("rounds.yaml"), file: "rounds.yaml")
        try #require(problems.isEmpty, "\(problems.map { $0.text(in: .en) })")
        return try #require(value)
    }

    static func calendar() throws -> WorkingCalendar {
        let (value, problems) = WorkingCalendar.read(try text("holidays.yaml"), file: "holidays.yaml")
        try #require(problems.isEmpty, "\(problems.map { $0.text(in: .en) })")
        return try #require(value)
    }

    static func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso), "\(iso)") }

    /// SplitMix64: the same sequence in every run.
    struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
