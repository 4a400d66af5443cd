import Foundation
import OCOP
import Testing

@Suite struct ProcedureDrawingTests {
    private let procedure: Procedure
    private let regime = Regime.ID("R3")

    init() throws { procedure = try ProcedureData.procedure() }

    @Test func thePageShowsTheTableThatTheProgramUses() throws {
        let page = try String(contentsOf: Repository.root.appending(path: "docs/procedure.md"), encoding: .utf8)
        let drawing = procedure.mermaid(.vi, under: regime)
        #expect(page.contains(drawing), "docs/procedure.md is to hold:\n\(drawing)")
        let table = procedure.markdown(.vi, under: regime)
        #expect(page.contains(table), "docs/procedure.md is to hold:\n\(table)")
    }

    @Test(arguments: Language.allCases)
    func everyTransitionIsDrawn(language: Language) {
        let drawing = procedure.mermaid(language, under: regime)
        for transition in procedure.transitions(under: regime) {
            let arrow = "\(transition.from.rawValue) --> \(transition.to.rawValue) :"
            let line = drawing.split(separator: "\n").first { $0.contains(arrow) }
            #expect(line?.contains(transition.step.label[language]) == true, "\(arrow)")
        }
        #expect(procedure.markdown(language, under: regime).split(separator: "\n").count == 29)
    }

    @Test func anUnknownRegimeHasAnEmptyDrawing() {
        #expect(procedure.mermaid(.vi, under: Regime.ID("R1")) == "stateDiagram-v2\n    [*] --> draft\n")
    }
}
