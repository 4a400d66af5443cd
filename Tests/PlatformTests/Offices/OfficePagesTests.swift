import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import OCOP
import Store
import Testing

@testable import Platform

/// The pages of the offices as a browser meets them.
@Suite struct OfficePagesTests {
    /// Signs somebody in, and gives what a browser would send.
    private func signIn(_ caller: Caller, in office: Office) async throws -> HTTPFields {
        let account = sure(caller.account)
        let secret = try await office.database.write { tx in
            try tx.accounts.beginSession(of: account, origin: "", device: "", lasting: 3600, at: office.now)
        }
        return [.cookie: "\(SessionMiddleware.cookie)=\(secret)"]
    }

    @Test func theCommunesWayFromReceiptToReport() async throws {
        let stage = try await CommuneStage()
        let app = Application(router: Site.build(stage.office).router)
        try await app.test(.router) { client in
            let officer = try await signIn(stage.officer, in: stage.office)
            func page(_ path: String, _ headers: HTTPFields) async throws -> String {
                let answer = try await client.execute(uri: path, method: .get, headers: headers)
                #expect(answer.status == .ok, "\(path)")
                return String(buffer: answer.body)
            }
            func post(
                _ path: String,
                _ fields: String,
                on page: String,
                _ headers: HTTPFields
            ) async throws -> TestResponse {
                var headers = headers
                headers[.contentType] = "application/x-www-form-urlencoded"
                let version = sure(value("version", in: page))
                let body = "csrf=\(sure(value("csrf", in: page)))&version=\(version)&\(fields)"
                return try await client.execute(
                    uri: path,
                    method: .post,
                    headers: headers,
                    body: ByteBuffer(string: body)
                )
            }
            let list = try await page("/viec", officer)
            #expect(list.contains("Cơ quan bạn đang có 1 hồ sơ"))
            #expect(list.contains("Gạo thơm Mẫu"))
            let home = "/ho-so/\(stage.dossier)"
            let receiving = try await page("\(home)/tiep-nhan", officer)
            let received = try await post("\(home)/tiep-nhan", "ngay=", on: receiving, officer)
            #expect(received.status == .seeOther)
            #expect(try await page("\(home)/phieu-tiep-nhan", officer).contains("001/PĐK-33-"))
            let checking = try await page("\(home)/kiem-tra", officer)
            #expect(checking.contains("còn 15 ngày làm việc"))
            // Nothing chosen: every part is named, and nothing is confirmed.
            let refused = try await post("\(home)/kiem-tra/du", "complete_on=", on: checking, officer)
            #expect(refused.status == .unprocessableContent)
            #expect(try await stage.read().completeOn == nil)
            let fields =
                TestOffice.law.parts(of: try await stage.read()).map { "\($0.id)=present" }.joined(separator: "&")
                + "&samples.count=5&complete_on=16/11/2026"
            let confirmed = try await post("\(home)/kiem-tra/du", fields, on: checking, officer)
            #expect(confirmed.headers[.location] == "\(home)/noi-dung")
            let contents = try await page("\(home)/noi-dung", officer)
            #expect(contents.contains("Thóc của xã viên"))
            let verdicts = CommuneFindings.Content.allCases.map {
                "\($0.rawValue).description=a&\($0.rawValue).verdict=accepted"
            }
            let drafted = try await post(
                "\(home)/noi-dung/bao-cao",
                verdicts.joined(separator: "&") + "&request=b",
                on: contents,
                officer
            )
            #expect(drafted.headers[.location] == "\(home)/giay-to")
            let papers = try await page("\(home)/giay-to", officer)
            #expect(papers.contains("Dự thảo"))
            let report = sure(try await stage.papers().first { $0.kind == .communeReport })
            let leader = try await signIn(stage.leader, in: stage.office)
            #expect(try await page(report.path, leader).contains("Ký văn bản"))
            #expect(!(try await page(report.path, officer)).contains("Ký văn bản"))
            _ = try await page("\(report.path)/sua", officer)
            _ = try await page("\(home)/mau-san-pham", officer)
            _ = try await page("/viec.csv", officer)
            let today = try await page("/viec-hom-nay", leader)
            #expect(today.contains("Xem và ký"))
            let owner = try await signIn(stage.owner, in: stage.office)
            for path in [report.path, "/viec", "\(home)/noi-dung"] {
                #expect(try await client.execute(uri: path, method: .get, headers: owner).status == .forbidden)
            }
        }
    }

    @Test func theProvincesRooms() async throws {
        let stage = try await CommuneStage()
        try await stage.reported()
        try await stage.office.receiveDossier(stage.dossier, version: stage.read().version, by: stage.standing)
        let app = Application(router: Site.build(stage.office).router)
        try await app.test(.router) { client in
            let standing = try await signIn(stage.standing, in: stage.office)
            for room in ["giao", "yeu-cau", "mau-san-pham", "giay-to", "tham-tra", "hoan-thien", "tiep-nhan"] {
                let path = "/ho-so/\(stage.dossier)/\(room)"
                #expect(try await client.execute(uri: path, method: .get, headers: standing).status == .ok, "\(room)")
            }
            let rounds = try await client.execute(uri: "/dot-danh-gia", method: .get, headers: standing)
            #expect(String(buffer: rounds.body).contains("Điều 5"))
            let officer = try await signIn(stage.officer, in: stage.office)
            for path in ["/dot-danh-gia", "/ho-so/\(stage.dossier)/yeu-cau"] {
                #expect(try await client.execute(uri: path, method: .get, headers: officer).status == .forbidden)
            }
        }
    }

    /// The value of the first hidden field of a name.
    private func value(_ name: String, in html: String) -> String? {
        guard let start = html.range(of: "name=\"\(name)\" value=\"")?.upperBound else { return nil }
        return html[start...].split(separator: "\"", maxSplits: 1).first.map(String.init)
    }
}
