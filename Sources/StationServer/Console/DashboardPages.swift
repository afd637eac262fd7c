internal import Foundation
internal import Hummingbird
internal import Registry

/// The office's day in numbers, each chart with its numbers beside it.
struct DashboardPages: Sendable {
    let console: ReviewConsole

    func add(to desk: ConsoleDesk) {
        desk.page("dashboard", .read) { visit in
            let days = min(max(visit.query("days").flatMap { Int($0) } ?? 1, 1), 366)
            let figures = try await console.register.figures(since: ConsoleTime.start(ofDays: days))
            return console.pages.render(
                "dashboard", DashboardPages.values(figures, days), for: visit, office: console.office)
        }
    }

    private static func values(_ figures: Figures, _ days: Int) -> [String: Any] {
        let decided = figures.documents - figures.waiting
        return [
            "days": days, "dossiers": figures.dossiers, "pages": figures.pages,
            "documents": figures.documents, "waiting": figures.waiting,
            "automatic": decided > 0 ? "\(figures.automatic * 100 / decided) %" : "-",
            "median": duration(quantile(figures.waits, 0.5)), "slow": duration(quantile(figures.waits, 0.95)),
            "keys": figures.worked > 0 ? ratio(figures.keys, figures.worked) : "-",
            "typed": figures.worked > 0 ? ratio(figures.fieldsTyped, figures.worked) : "-",
            "hours": bars(figures.dossiersByHour, figures.pagesByHour),
            "worst": figures.worst.prefix(10).map { one in
                [
                    "origin": one.origin, "rule": one.rule, "count": one.count, "pages": one.pages,
                    "width": 200 * one.count / max(1, figures.worst.first?.count ?? 1),
                ] as [String: Any]
            },
            "hasWorst": !figures.worst.isEmpty,
        ]
    }

    /// One bar an hour, 100 units high at most.
    private static func bars(_ dossiers: [Int], _ pages: [Int]) -> [[String: Any]] {
        let most = max(1, pages.max() ?? 1)
        return pages.indices.map { hour in
            let height = pages[hour] * 100 / most
            return [
                "hour": hour, "x": hour * 20 + 2, "middle": hour * 20 + 10, "y": 100 - height,
                "height": height, "pages": pages[hour], "dossiers": dossiers[hour],
                "some": pages[hour] > 0,
            ]
        }
    }

    /// The smallest value that so great a share of the sorted values does not exceed.
    private static func quantile(_ values: [Double], _ share: Double) -> Double? {
        values.isEmpty ? nil : values[min(values.count - 1, Int(Double(values.count) * share))]
    }

    private static func duration(_ seconds: Double?) -> String {
        guard let seconds else { return "-" }
        let whole = Int(seconds)
        return whole < 120 ? "\(whole) s" : whole < 7200 ? "\(whole / 60) min" : "\(whole / 3600) h"
    }

    private static func ratio(_ count: Int, _ of: Int) -> String {
        let tenths = count * 10 / of
        return "\(tenths / 10).\(tenths % 10)"
    }
}
