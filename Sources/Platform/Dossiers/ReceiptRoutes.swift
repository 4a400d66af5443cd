import Hummingbird
import OCOP
import Store
import Web

// | request                                 | action            | what                                            |
// |-----------------------------------------|-------------------|-------------------------------------------------|
// | GET  /ho-so/{id}/tiep-nhan              | seeWorklist       | what was filed, and the button that receives it |
// | POST /ho-so/{id}/tiep-nhan              | receive           | the commune receives it                         |
// | POST /ho-so/{id}/tiep-nhan-tinh         | receiveAtProvince | the province receives it                        |
// | POST /ho-so/{id}/tiep-nhan-trung-uong   | receiveAtCentre   | the Ministry receives it                        |
// | GET  /ho-so/{id}/phieu-tiep-nhan        | readDossier       | the receipts, to be printed                     |

extension Site {
    package mutating func addReceiptRoutes() {
        get("/ho-so/{id}/tiep-nhan", .seeWorklist) { visit in
            let frame = try await visit.office.dossierFrame(visit.id(), for: visit.caller)
            return ReceivingPage(frame: frame, visit: visit).response(Fields(FormData(), visit.language))
        }
        let steps: [(String, Action)] = [
            ("tiep-nhan", .receive), ("tiep-nhan-tinh", .receiveAtProvince),
            ("tiep-nhan-trung-uong", .receiveAtCentre),
        ]
        for (room, action) in steps {
            post("/ho-so/{id}/\(room)", action) { visit in
                let id = try visit.id(of: Dossier.self)
                var check = FormCheck(visit.form, visit.language)
                let day = check.day("ngay", visit.language("Ngày tiếp nhận", "Day of receipt"), required: false)
                do {
                    if check.errors.isEmpty {
                        try await visit.office.receiveDossier(id, version: visit.version(), on: day, by: visit.caller)
                        let next = action == .receive ? "kiem-tra" : "giao"
                        return visit.redirect("/ho-so/\(id)/\(next)")
                    }
                } catch let input as InvalidInput {
                    check.errors.add(input, visit.language)
                }
                let frame = try await visit.office.dossierFrame(id, for: visit.caller)
                return ReceivingPage(frame: frame, visit: visit)
                    .response(Fields(visit.form, check.errors, visit.language), check.errors)
            }
        }
        get("/ho-so/{id}/phieu-tiep-nhan", .readDossier) { visit in
            let frame = try await visit.office.dossierFrame(visit.id(), for: visit.caller)
            guard !frame.receipts.isEmpty else { throw ProblemPage.notFound }
            return receiptPage(frame, visit)
        }
    }
}
