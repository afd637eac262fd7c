import DossierModel
import Extraction
import Testing
import berkas_lab

/// The score of answers whose faults are known.
@Suite("Score")
struct DossierScoreTests {
    private static let truths = Result { try DossierDeck(seed: 3, count: 16, wear: .light).truths }

    private func score(_ spoil: (inout [Dossier], [SampleTruth]) throws -> Void = { _, _ in }) throws
        -> DossierScore
    {
        let truths = try Self.truths.get()
        var dossiers = truths.map { Answer($0).dossier }
        try spoil(&dossiers, truths)
        var score = DossierScore(
            catalogue: try DocumentCatalogue(CatalogueFile.builtIn(DocumentCatalogue.fileName)))
        for (dossier, truth) in zip(dossiers, truths) { score.add(dossier, truth: truth) }
        return score
    }

    @Test("a perfect answer has no error")
    func perfect() throws {
        let score = try score()
        let rates = [
            score.pages, score.turns, score.falseAttachments, score.falseDossiers, score.unattached,
            score.unattachedDocuments, score.inexactFields, score.wrongFields, score.inexactNIKs,
            score.wrongNIKs,
            score.rows, score.matchedRows,
        ]
        for rate in rates { #expect(rate.bad == 0 && rate.all > 0) }
        #expect(score.splits.values.allSatisfy { $0.bad == 0 })
        #expect(score.splits.values.map(\.all).reduce(0, +) == 16)
        #expect(score.types.macroF1 == 1)
        #expect(score.misses.isEmpty)
    }

    @Test("a NIK read wrong counts, and counts less where a person is asked")
    func wrongNIK() throws {
        func spoilt(verified: Bool) throws -> DossierScore {
            try score { dossiers, _ in
                let (dossier, document, field) = try #require(place(of: "nik", in: dossiers))
                dossiers[dossier].documents[document].fields[field].value = "6474010101909999"
                dossiers[dossier].documents[document].fields[field].verified = verified
            }
        }
        let silent = try spoilt(verified: true)
        #expect(silent.wrongNIKs.bad == 1 && silent.inexactNIKs.bad == 1)
        #expect(silent.wrongFields.bad == 1 && silent.inexactFields.bad == 1)
        #expect(silent.misses.map(\.kind) == [.wrongNIK])
        let flagged = try spoilt(verified: false)
        #expect(flagged.wrongNIKs.bad == 0 && flagged.inexactNIKs.bad == 1)
        #expect(flagged.misses.map(\.kind) == [.unreadField])
    }

    private func place(of field: String, in dossiers: [Dossier]) -> (Int, Int, Int)? {
        for (index, dossier) in dossiers.enumerated() {
            for (number, document) in dossier.documents.enumerated() {
                if let found = document.fields.firstIndex(where: { $0.name == field }) {
                    return (index, number, found)
                }
            }
        }
        return nil
    }

    @Test("a lost page is a page and a split")
    func lostPage() throws {
        let score = try score { dossiers, _ in
            let dossier = try #require(dossiers.firstIndex { $0.documents.contains { $0.pages.count > 1 } })
            let document = try #require(dossiers[dossier].documents.firstIndex { $0.pages.count > 1 })
            let page = dossiers[dossier].documents[document].regions.removeLast().page
            dossiers[dossier].pages.removeAll { $0.id == page }
        }
        #expect(score.pages.bad == 1)
        #expect(score.splits.values.map(\.bad).reduce(0, +) == 1)
        #expect(score.types.macroF1 == 1)
    }

    @Test("papers attached to another's application are all of them false")
    func stranger() throws {
        let score = try score { dossiers, truths in
            let index = try #require(truths.firstIndex { $0.match.application != nil })
            for document in dossiers[index].documents.indices
            where dossiers[index].documents[document].proposal != .review {
                dossiers[index].documents[document].proposal = .attach(to: "1/SIPA/I/2026")
            }
        }
        #expect(score.falseDossiers.bad == 1)
        #expect(score.falseAttachments.bad > 0)
        #expect(score.misses.count { $0.kind == .falseAttachment } == score.falseAttachments.bad)
    }

    @Test("a stranger's card in a good dossier stays out")
    func strayCard() throws {
        var truth = try #require(try Self.truths.get().first { $0.match.application != nil })
        truth.documents[0].stray = true
        truth.documents[0].requirement = nil
        var dossier = Answer(truth).dossier
        dossier.documents[0].proposal = .attach(to: try #require(truth.match.application))
        var score = DossierScore(catalogue: DocumentCatalogue(types: []))
        score.add(dossier, truth: truth)
        #expect(score.falseAttachments.bad == 1)
    }

    @Test("a dossier left for a person, a wrong type and a wrong row count each for itself")
    func others() throws {
        let score = try score { dossiers, truths in
            let index = try #require(truths.firstIndex { $0.match.application != nil })
            dossiers[index].proposal = .review
            let other = try #require(truths.lastIndex { $0.match.application != nil })
            dossiers[other].checklist[0].status = .unreadable
            let type = dossiers[other].documents[0].type
            dossiers[other].documents[0].type = type == "kswp" ? "bpjs" : "kswp"
        }
        #expect(score.unattached.bad == 1)
        #expect(score.rows.bad == 1 && score.matchedRows.bad == 1)
        #expect(score.types.macroF1 < 1)
        #expect(score.misses.count { $0.kind == .wrongType } == 1)
    }

    @Test(
        "values are compared by what they say",
        arguments: [
            ("skrd", "jumlah", "Rp1.500.000,-", "1500000", true),
            ("skrd", "jumlah", "Rp. 1.500.000,00", "1500000", true),
            ("skrd", "jumlah", "Rp1.500.000,-", "1500001", false),
            ("surat_permohonan", "hp", "0812-0000-1234", "+6281200001234", true),
            ("surat_permohonan", "hp", "0812-0000-1234", "+6281200001235", false),
            ("ktp_el", "tgl_lahir", "03-08-1990", "1990-08-03", true),
            ("surat_permohonan", "tempat_tanggal", "3 Agustus 2026", "2026-08-03", true),
            ("surat_permohonan", "tempat_tanggal", "3 Agustus 2026", "2026-03-08", false),
            ("str", "berlaku_sampai", "SEUMUR HIDUP", "SEUMUR HIDUP", true),
            ("ktp_el", "nama", "apt. Rina Contohwati, S.Farm.", "APT. RINA CONTOHWATI, S.FARM", true),
            ("ktp_el", "nama", "Rina Contohwati", "RINA CONTOHWATY", false),
        ])
    func values(type: String, field: String, printed: String, read: String, isSame: Bool) throws {
        var truth = try #require(try Self.truths.get().first)
        truth.documents = [truth.documents[0]]
        truth.documents[0].type = type
        truth.documents[0].fields = [field: printed]
        var dossier = Answer(truth).dossier
        dossier.documents[0].fields[0].value = read
        var score = DossierScore(
            catalogue: try DocumentCatalogue(CatalogueFile.builtIn(DocumentCatalogue.fileName)))
        score.add(dossier, truth: truth)
        #expect(score.inexactFields.bad == (isSame ? 0 : 1))
    }
}
