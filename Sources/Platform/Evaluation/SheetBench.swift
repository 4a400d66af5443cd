import OCOP
import Web

/// The points of a sheet by part, its star, and what is missing: always in sight, counted again after each choice.
struct SheetBench {
    let desk: SheetDesk
    let result: ScoreResult
    let say: Language

    private var path: String { desk.dossier.path + "/cham-diem" }

    func bench(end: HTML) -> ScoreBench {
        ScoreBench(
            desk.dossier.productName,
            parts: zip(desk.set.parts, result.parts).map { part, points in
                let most = desk.set.heading(of: part)?.max.text(in: say) ?? ""
                return (part.code, "\(points.points.text(in: say))/\(most)")
            },
            total: result.total.text(in: say),
            stars: result.stars?.rawValue ?? 0,
            remark: remark,
            end: end
        )
    }

    /// The floors that keep the sheet below the star of its points, each a link to its criterion.
    private var remark: HTML {
        guard let stars = result.stars, result.band > stars else { return "" }
        let next = stars.rawValue + 1
        let missed = result.missed.filter { $0.stars.rawValue == next }
        let links = missed.map { floor -> HTML in
            "<a href=\"\(path)?muc=\(section(of: floor.criterion))#c-\(floor.criterion)\">\(floor.criterion)</a> "
        }
        return "<span>\(say("thiếu mức của \(next) sao:", "short of \(next) stars at:")) \(links)</span>"
    }

    func section(of criterion: String) -> String {
        guard let place = desk.set.index(ofCriterion: criterion) else { return "1" }
        return desk.set.parts.flatMap(\.sections).first { $0.criteria.contains(place) }?.code ?? "1"
    }
}
