import Foundation
import Testing

/// Whole dossiers, from scan to proposal, against what was drawn.
///
/// An expectation may list `misses`: differences known today, in the words of `Comparison`. The test fails on any
/// other difference, and also when a listed one is gone, so the list stays what it says.
@Suite("Sample dossiers")
struct SampleDocsTests {
    @Test("a dossier is understood as it was drawn", arguments: SampleRun.cases)
    func dossier(name: String) throws {
        let run = try SampleRun.shared.get()
        let truth = try SampleRun.truth(name)
        guard let dossier = run.dossiers[name] else {
            Issue.record("no dossier; the program said: \(run.errors.prefix(500))")
            return
        }
        let misses = Set(Comparison(truth: truth, dossier: dossier).misses)
        let known = Set(truth["misses"].list.compactMap(\.text))
        #expect(misses.subtracting(known).sorted() == [], "new differences")
        #expect(
            known.subtracting(misses).sorted() == [],
            "known differences that are gone: take them off the list")
    }

    @Test("nothing is attached to an application it does not belong to", arguments: SampleRun.cases)
    func owner(name: String) throws {
        let run = try SampleRun.shared.get()
        let truth = try SampleRun.truth(name)
        let owner = truth["match"]["application"].text
        for document in run.dossiers[name]?["documents"].list ?? [] {
            guard let attached = document["application"].text else { continue }
            #expect(attached == owner, "document \(document["number"].integer ?? 0) of \(name)")
        }
    }

    @Test("every sample is there and small enough to keep")
    func size() throws {
        #expect(SampleRun.cases.count >= 14)
        let folder = SampleRun.root.appending(path: "SampleDocs").path(percentEncoded: false)
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let bytes = try files.reduce(0) { sum, file in
            sum + (try FileManager.default.attributesOfItem(atPath: folder + "/" + file)[.size] as? Int ?? 0)
        }
        #expect(bytes < 25_000_000)
    }
}
