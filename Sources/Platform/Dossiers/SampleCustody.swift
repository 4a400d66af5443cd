import Foundation
package import OCOP
import Store

/// Who has the product samples of a dossier, and what became of them (sản phẩm mẫu): a book that only grows.
package struct SampleCustody: Codable, Equatable, Sendable {
    package var entries: [Entry] = []

    package init() {}

    package struct Entry: Codable, Equatable, Sendable {
        package var event: Event
        package var count: Int
        package var day: CalendarDay
        /// Who did it, and for which level.
        package var name: String
        package var level: String
        package var note: String
    }

    package enum Event: String, CaseIterable, Codable, Sendable {
        case received
        case keptCold = "kept_cold"
        case handedOver = "handed_over"
        case tasted, returned, destroyed

        package var label: Label {
            switch self {
            case .received: Label(vi: "Nhận", en: "Received")
            case .keptCold: Label(vi: "Bảo quản lạnh", en: "Kept cold")
            case .handedOver: Label(vi: "Bàn giao cấp trên", en: "Handed over to the next level")
            case .tasted: Label(vi: "Dùng để nếm, thử", en: "Used for tasting")
            case .returned: Label(vi: "Trả chủ thể", en: "Returned to the producer")
            case .destroyed: Label(vi: "Tiêu hủy", en: "Destroyed")
            }
        }

        /// What it does to the number that a level holds.
        var sign: Int {
            switch self {
            case .received: 1
            case .keptCold: 0
            case .handedOver, .tasted, .returned, .destroyed: -1
            }
        }
    }

    /// How many samples a level holds now.
    package func held(at level: Authority) -> Int {
        entries.filter { $0.level == level.rawValue }.reduce(0) { $0 + $1.event.sign * $1.count }
    }
}

extension DossierTable {
    package func samples(of id: Dossier.ID) throws -> SampleCustody {
        try part(.samples, of: id, as: SampleCustody.self) ?? SampleCustody()
    }
}

extension Office {
    /// Writes down what was done with samples; no more can leave than are held.
    package func recordSamples(
        _ id: Dossier.ID,
        version: Int,
        _ event: SampleCustody.Event,
        count: Int,
        on day: CalendarDay? = nil,
        note: String = "",
        by caller: Caller
    ) async throws {
        let now = now
        let day = day ?? now.vietnamDay
        try await database.write { tx in
            let dossier = try tx.dossiers.get(id, version: version, for: caller, to: .keepSamples, by: law.procedure)
            guard let level = dossier.state.level else { throw Refusal.wrongState(.keepSamples, dossier.state) }
            var custody = try tx.dossiers.samples(of: id)
            let held = custody.held(at: level)
            var input = InvalidInput()
            if event != .received, count > held {
                input.add(
                    "so-luong",
                    Label(vi: "Đang giữ \(held) mẫu, không thể ghi \(count).", en: "Only \(held) samples are held.")
                )
            }
            if !(1...1000).contains(count) {
                input.add("so-luong", Label(vi: "Số mẫu từ 1 đến 1.000.", en: "1 to 1,000 samples."))
            }
            if day > now.vietnamDay {
                input.add("ngay", Label(vi: "Ngày không thể sau hôm nay.", en: "The day cannot be after today."))
            }
            try input.check()
            let entry = SampleCustody.Entry(
                event: event,
                count: count,
                day: day,
                name: caller.name,
                level: level.rawValue,
                note: note
            )
            custody.entries.append(entry)
            try tx.dossiers.save(.samples, custody, of: id, at: now)
            try tx.record(.keepSamples, of: "dossier", id, by: caller, at: now, after: entry)
            try tx.dossiers.update(dossier)
        }
    }
}
