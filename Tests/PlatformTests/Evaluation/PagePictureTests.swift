import Foundation
import OCOP
import Store
import Testing

@testable import Platform

@Suite struct PagePictureTests {
    /// The smallest PDF of some blank pages, with its table of places.
    private static func pdf(pages: Int) -> [UInt8] {
        let kids = (0..<pages).map { "\($0 + 3) 0 R" }.joined(separator: " ")
        var objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count \(pages)/Kids[\(kids)]>>"]
        objects += (0..<pages).map { _ in "<</Type/Page/Parent 2 0 R/MediaBox[0 0 210 297]>>" }
        var text = "%PDF-1.4\n"
        var places: [Int] = []
        for (number, object) in objects.enumerated() {
            places.append(text.utf8.count)
            text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places { text += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n" }
        text += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }

    private func keep(_ bytes: [UInt8], in office: Office) async throws -> String {
        let upload = try await office.files.begin()
        try await upload.write(bytes)
        return try await upload.finish().hash.rawValue
    }

    @Test func eachPageOfADocumentBecomesAPicture() async throws {
        let office = try await TestOffice().office
        let file = try await keep(Self.pdf(pages: 3), in: office)
        let payload = try JSON.text(PagePictures.Payload(sha256: file))
        try await PagePictures.make(office, payload)
        // A job may run twice.
        try await PagePictures.make(office, payload)
        let counts = try await office.database.read { try $0.pagePictures.counts(of: [file]) }
        #expect(counts == [file: 3])
        let picture = try await office.database.read { try $0.pagePictures.find(3, of: file) }
        #expect(try await office.files.contains(sure(FileHash(rawValue: sure(picture)))))
    }

    @Test func aDamagedDocumentFailsAndLeavesNothing() async throws {
        let office = try await TestOffice().office
        let file = try await keep(Array("%PDF-1.4\nnothing that could be drawn\n%%EOF\n".utf8), in: office)
        let payload = try JSON.text(PagePictures.Payload(sha256: file))
        await #expect(throws: PagePictures.Unreadable.self) { try await PagePictures.make(office, payload) }
        let counts = try await office.database.read { try $0.pagePictures.counts(of: [file]) }
        #expect(counts.isEmpty)
    }
}
