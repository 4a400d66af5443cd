extension SelfAssessment {
    /// What has to be filled in or mended before the report is filed; empty when nothing.
    ///
    /// Part III is asked elsewhere. An upgrade also shows what changed since the recognition (26/2026/QĐ-TTg, article 7
    /// in summary; clause not yet compared). Revenue is asked of one year at least.
    public func gaps(kind: DossierKind) -> [FormGap] {
        var gaps = Self.fields.compactMap { $0.gap(in: self, of: .selfAssessment) }
        gaps += producerGaps
        if documents.contains(.other), otherDocuments == nil {
            gaps.append(
                gap("other_documents", .one, "Đã chọn «Giấy tờ khác» mà chưa ghi giấy gì.", "Say which other papers.")
            )
        }
        if kind == .upgrade, changes == nil {
            gaps.append(
                gap(
                    "changes",
                    .two,
                    "Hồ sơ nâng hạng cần nêu những thay đổi từ khi được công nhận.",
                    "An upgrade has to say what changed since the recognition."
                )
            )
        }
        return gaps + resultGaps
    }

    private var producerGaps: [FormGap] {
        let contacts = ContactGaps(form: .selfAssessment, place: Part.one.place, prefix: "producer.")
        var gaps = contacts.gaps(phone: producer.phone, email: producer.email)
        guard let kind = producer.kind else {
            return gaps + [gap("producer.kind", .one, "Chưa chọn loại hình chủ thể.", "Choose what the producer is.")]
        }
        if let number = producer.businessNumber {
            do { _ = try BusinessNumber(number, of: kind) } catch {
                gaps.append(contacts.gap("business_number", error))
            }
        } else if kind.needsBusinessNumber {
            gaps.append(
                gap(
                    "producer.business_number",
                    .one,
                    "Loại hình \(kind.label.vi) cần ghi mã số đăng ký.",
                    "The registration number is needed for: \(kind.label.en)."
                )
            )
        }
        return gaps
    }

    private var resultGaps: [FormGap] {
        if results.isEmpty {
            return [gap("results", .two, "Chưa ghi doanh thu của năm nào.", "No year's revenue is given.")]
        }
        return results.enumerated().flatMap { index, result -> [FormGap] in
            var gaps: [FormGap] = []
            let field = "results.\(index)"
            if results.prefix(index).contains(where: { $0.year == result.year }) {
                gaps.append(gap(field, .two, "Năm \(result.year) ghi hai lần.", "\(result.year) is there twice."))
            }
            if !(1990...2199).contains(result.year) {
                gaps.append(gap(field, .two, "Năm \(result.year) không hợp lý.", "\(result.year) is no likely year."))
            }
            guard let revenue = result.revenue else {
                let (vi, en) = ("Chưa ghi doanh thu năm \(result.year).", "The revenue of \(result.year) is missing.")
                return gaps + [gap(field, .two, vi, en)]
            }
            if revenue < 0 {
                gaps.append(gap(field, .two, "Doanh thu không thể âm.", "Revenue cannot be below zero."))
            } else if let profit = result.profit, profit > revenue {
                let (vi, en) = ("Lợi nhuận lớn hơn doanh thu.", "Profit is above revenue.")
                gaps.append(gap(field, .two, "\(vi) Kiểm tra lại đơn vị đồng.", "\(en) Check the unit, đồng."))
            }
            return gaps
        }
    }

    private func gap(_ field: String, _ part: Part, _ vi: String, _ en: String) -> FormGap {
        FormGap(form: .selfAssessment, field: field, place: part.place, message: Label(vi: vi, en: en))
    }
}
