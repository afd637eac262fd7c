import DossierModel
import Extraction
import Foundation
import Testing
import berkas_lab

/// Random dossiers before they are printed: what is known of them, and what stands on their sheets.
@Suite("Drawn dossiers")
struct DossierDeckTests {
    /// Three of every permit type.
    private static let deck = Result { try DossierDeck(seed: 11, count: 48, wear: .medium) }

    @Test("the same seed draws the same, another seed something else")
    func seed() throws {
        let deck = try DossierDeck(seed: 5, count: 6, wear: .heavy)
        let again = try DossierDeck(seed: 5, count: 6, wear: .heavy)
        let other = try DossierDeck(seed: 6, count: 6, wear: .heavy)
        #expect(deck.applications == again.applications)
        #expect(deck.applications != other.applications)
        #expect(try json(deck) == json(again))
        #expect(try json(deck) != json(other))
        let longer = try DossierDeck(seed: 5, count: 8, wear: .heavy)
        #expect(try longer.truths.prefix(6).map(\.case) == deck.truths.map(\.case))
        #expect(try longer.sheets(of: 5) == deck.sheets(of: 5))
        for index in 0..<6 {
            #expect(try deck.sheets(of: index) == again.sheets(of: index), "dossier \(index)")
        }
    }

    private func json(_ deck: DossierDeck) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try encoder.encode(deck.truths)
    }

    @Test("all sixteen permit types, and more than forty kinds of paper")
    func breadth() throws {
        let deck = try Self.deck.get()
        let permits = Set(try deck.truths.map { $0.case.dropFirst(5) })
        #expect(permits.count == 16)
        let types = Set(try deck.truths.flatMap(\.documents).map(\.type))
        #expect(types.count >= 40, "\(types.sorted())")
    }

    @Test("every type is in the catalogue, and every field that it requires is on the paper")
    func fields() throws {
        let catalogue = try DocumentCatalogue(CatalogueFile.builtIn(DocumentCatalogue.fileName))
        for truth in try Self.deck.get().truths {
            for document in truth.documents {
                let type = try #require(catalogue[document.type], "\(document.type)")
                let known = Set(type.fields.map(\.id))
                #expect(
                    known.isSuperset(of: document.fields.keys), "\(document.type) \(document.fields.keys)")
                let required = Set(type.fields.filter(\.isRequired).map(\.id))
                #expect(
                    required.isSubset(of: document.fields.keys),
                    "\(document.type) lacks \(required.subtracting(document.fields.keys))")
                #expect(document.fields.values.allSatisfy { !$0.isEmpty }, "\(document.type)")
                #expect(!document.pages.isEmpty)
            }
        }
    }

    @Test("every requirement of the permit is answered, and papers name requirements that there are")
    func checklist() throws {
        let permits = try PermitCatalogue.builtIn()
        for truth in try Self.deck.get().truths where truth.match.application != nil {
            let permit = try #require(permits.types.first { truth.case.hasSuffix("-\($0.id.lowercased())") })
            #expect(truth.checklist.map(\.requirement) == permit.requirements.map(\.id), "\(truth.case)")
            let filled = Set(truth.documents.compactMap(\.requirement))
            let met = Set(
                truth.checklist.filter { ["met", "expired"].contains($0.status) }.map(\.requirement))
            #expect(filled == met, "\(truth.case)")
        }
    }

    @Test("identifiers verify, and belong to nobody")
    func identifiers() throws {
        let regions = try RegionTable.builtIn()
        let today = try #require(CalendarDay(iso: "2026-11-23"))
        let catalogue = try DocumentCatalogue(CatalogueFile.builtIn(DocumentCatalogue.fileName))
        var counts: [FieldKind: Int] = [:]
        for document in try Self.deck.get().truths.flatMap(\.documents) {
            for field in catalogue[document.type]?.fields ?? [] {
                guard let printed = document.fields[field.id],
                    let kind = field.kind.identifiers.first, [.nik, .familyCard, .npwp15].contains(kind)
                else { continue }
                counts[field.kind, default: 0] += 1
                let reading = kind.read(printed, regions: regions, today: today)
                #expect(reading?.verified == true, "\(field.id) \(printed)")
                let digits = printed.filter(\.isNumber)
                if kind == .npwp15 {
                    #expect(digits.hasPrefix("99000"), "\(printed)")
                } else {
                    #expect(digits.suffix(4) >= "9901", "\(printed)")
                }
            }
        }
        #expect(counts[.nik, default: 0] > 50 && counts[.npwp, default: 0] > 10)
    }

    @Test("the register holds who it should, and namesakes, twins and other applications beside them")
    func traps() throws {
        let deck = try Self.deck.get()
        let rows = deck.applications.split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let numbers = rows.map { String($0[0]) }
        #expect(Set(numbers).count == numbers.count)
        for truth in try deck.truths {
            guard let number = truth.match.application else { continue }
            #expect(numbers.contains(number))
        }
        let people = Dictionary(grouping: rows) { String($0[4]) }.mapValues { Set($0.map { String($0[5]) }) }
        #expect(people.values.contains { $0.count > 1 }, "no namesakes")
        let niks = Dictionary(grouping: rows) { String($0[5]) }
        #expect(niks.values.contains { $0.count > 1 }, "nobody has two applications")
        let directors = niks.values.filter { Set($0.map { String($0[10]) }.filter { !$0.isEmpty }).count > 1 }
        #expect(!directors.isEmpty, "nobody directs two firms")
        let twins = niks.keys.filter { nik in
            niks.keys.contains { $0 != nik && $0.dropLast() == nik.dropLast() }
        }
        #expect(!twins.isEmpty, "no NIKs one digit apart")
    }
}
