import ArgumentParser
import Foundation
import OCOP
import Platform

/// Fills the store of a new demonstration, and says where its accounts are written; one that was filled stays as it is.
func fillDemonstration(_ office: Office, in language: Language) async throws {
    let accounts = DemoProvince.accountsFile(office)
    if !FileManager.default.fileExists(atPath: accounts) {
        note(
            say(
                "Đang nạp dữ liệu trình diễn (dưới nửa phút)…",
                "Filling the demonstration (less than half a minute)…",
                in: language
            )
        )
        do {
            try await DemoProvince.fill(
                office,
                products: ShippedData.text("demo/products.tsv", in: language)
            )
        } catch let error as DemoProvince.NotEmpty {
            throw ValidationError(
                say("\(error.message.vi). \(error.advice.vi)", "\(error.message.en). \(error.advice.en)", in: language)
            )
        }
    }
    note(say("Tài khoản trình diễn: \(accounts)", "Accounts of the demonstration: \(accounts)", in: language))
}
