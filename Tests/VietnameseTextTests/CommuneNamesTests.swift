import Foundation
import Testing
import VietnameseText

/// The names of all communes of both eras, from the data that lies beside the repository where there is one.
@Suite struct CommuneNamesTests {
    private static let names: [String] = {
        let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
            .appending(path: "../../../../shared/domain/units").standardized
        let names = ["units-2025.csv", "units-pre2025.csv"].flatMap { file -> [String] in
            let text = (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
            return text.split(separator: "\n").dropFirst().compactMap { line in
                let fields = line.split(separator: ",", omittingEmptySubsequences: false)
                return fields.count > 3 ? String(fields[3]).replacing("\"", with: "") : nil
            }
        }
        if names.isEmpty { print("!!! SKIPPED: commune names are not tested, no units-*.csv in \(folder.path())") }
        return names
    }()

    @Test(.enabled(if: !names.isEmpty)) func namesGoThroughVNIAndBack() {
        let wrong = Self.names.filter {
            LegacyEncoding.decode(Encoder.vni($0), as: .vni) != VietnameseText.composed($0)
        }
        #expect(wrong.isEmpty)
    }

    @Test(.enabled(if: !names.isEmpty)) func namesGoThroughTCVN3AndBackButForCapitals() {
        let wrong = Self.names.filter {
            LegacyEncoding.decode(Encoder.tcvn3($0), as: .tcvn3).lowercased()
                != VietnameseText.composed($0).lowercased()
        }
        #expect(wrong.isEmpty)
    }

    @Test(.enabled(if: !names.isEmpty)) func noNameIsTakenForLegacyOrForTheOtherEncoding() {
        #expect(Self.names.filter { LegacyEncoding.detect(in: $0) != nil } == [])
        var found = 0
        for name in Self.names {
            for (encoding, bytes) in [(LegacyEncoding.tcvn3, Encoder.tcvn3(name)), (.vni, Encoder.vni(name))] {
                let detected = LegacyEncoding.detect(in: bytes)
                #expect(detected == nil || detected?.encoding == encoding, "\(name)")
                found += detected == nil ? 0 : 1
            }
        }
        print("legacy names detected: \(found) of \(2 * Self.names.count)")
    }

    @Test(.enabled(if: !names.isEmpty)) func placementsOfAllNamesChangeIntoEachOther() {
        for name in Self.names {
            let modern = VietnameseText.placingTones(.modern, in: name)
            #expect(VietnameseText.sameSpelling(modern, VietnameseText.placingTones(.traditional, in: name)))
            #expect(VietnameseText.searchKey(modern) == VietnameseText.searchKey(name))
        }
    }
}
