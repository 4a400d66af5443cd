import OCOP

/// The figures of a register, for people.
struct RegisterSummaryText {
    let summary: RegisterSummary
    let language: Language

    var text: String {
        let open = summary.rows - summary.bad - summary.setsSure - summary.setsUnsure
        return say(
            """
            \(summary.rows) dòng, \(summary.bad) dòng hỏng
              Địa bàn: \(share(summary.toProvince)) rõ tỉnh, \(share(summary.toCommune)) rõ xã
              Bộ sản phẩm: \(share(summary.setsSure)) chắc từ 80%, \(share(summary.setsUnsure)) ít chắc hơn, \(share(open)) chưa có
              Hiệu lực: \(summary.valid) còn hiệu lực, \(summary.expired) chắc chắn đã hết hạn, \(summary.validityUnknown) chưa đủ căn cứ
              Dòng trùng: \(summary.duplicates); công nhận lần khác: \(summary.renewals)
            """,
            """
            \(summary.rows) rows, \(summary.bad) damaged
              Place: \(share(summary.toProvince)) to the province, \(share(summary.toCommune)) to the commune
              Product set: \(share(summary.setsSure)) sure from 80%, \(share(summary.setsUnsure)) less sure, \(share(open)) none
              Validity: \(summary.valid) valid, \(summary.expired) expired for certain, \(summary.validityUnknown) cannot be told
              Duplicates: \(summary.duplicates); recognised another time: \(summary.renewals)
            """,
            in: language
        )
    }

    private func share(_ count: Int) -> String {
        guard summary.rows > 0 else { return "0" }
        // Cut off, not rounded: one open row in a thousand is not 100 %.
        let permille = count * 1000 / summary.rows
        let mark = language == .vi ? "," : "."
        return permille % 10 == 0
            ? "\(count) (\(permille / 10)%)" : "\(count) (\(permille / 10)\(mark)\(permille % 10)%)"
    }
}
