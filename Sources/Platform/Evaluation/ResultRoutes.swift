import Hummingbird
import OCOP
import Web

// GET  /ho-so/{id}/ket-qua                    the result, explained
// POST /ho-so/{id}/ket-qua/van-ban            drafts a paper from it
// POST /ho-so/{id}/quyet-dinh                 recognises
// POST /ho-so/{id}/thong-bao-ket-qua          no recognition
// POST /ho-so/{id}/chuyen-trung-uong | chuyen-lai-tinh | danh-gia-lai
extension Site {
    mutating func addResultRoutes() {
        get("/ho-so/{id}/ket-qua", .seeResult) { visit in
            let view = try await visit.office.resultView(visit.id(), for: visit.caller)
            let page = ResultPage(
                view: view,
                caller: visit.caller,
                procedure: visit.office.law.procedure,
                hidden: visit.hidden(version: view.dossier.version)
            )
            return visit.page(visit.language("Kết quả đánh giá", "Result"), page.html)
        }
        post("/ho-so/{id}/ket-qua/van-ban", .draftPaper) { visit in
            guard let kind = PaperKind(rawValue: visit.form.text("loai")) else { throw ProblemPage.incomplete("loai") }
            let paper = try await visit.office.draftResultPaper(kind, of: visit.id(), by: visit.caller)
            return visit.redirect(paper.path)
        }
        post("/ho-so/{id}/quyet-dinh", .decide) { visit in
            try await visit.office.decide(visit.id(), version: visit.version(), by: visit.caller)
            return try visit.toResult()
        }
        post("/ho-so/{id}/thong-bao-ket-qua", .notifyResult) { visit in
            try await visit.office.notifyResult(visit.id(), version: visit.version(), by: visit.caller)
            return try visit.toResult()
        }
        post("/ho-so/{id}/chuyen-trung-uong", .forward) { visit in
            try await visit.office.forward(visit.id(), version: visit.version(), by: visit.caller)
            return try visit.toResult()
        }
        post("/ho-so/{id}/chuyen-lai-tinh", .referBack) { visit in
            try await visit.office.referBack(visit.id(), version: visit.version(), by: visit.caller)
            return try visit.toResult()
        }
        post("/ho-so/{id}/danh-gia-lai", .judgeAgain) { visit in
            let id: Dossier.ID = try visit.id()
            let reason = visit.form.text("ly-do")
            try await visit.office.judgeAgain(id, reason: reason, version: visit.version(), by: visit.caller)
            return visit.redirect("/ho-so/\(id)")
        }
    }
}

extension Visit {
    fileprivate func toResult() throws -> Response {
        let id: Dossier.ID = try id()
        return redirect("/ho-so/\(id)/ket-qua")
    }
}
