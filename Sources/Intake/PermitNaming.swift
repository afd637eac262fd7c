internal import DossierModel
package import Extraction
internal import Matching

/// Which permit an application letter asks for, by the catalogue's names.
package struct PermitNaming {
    let permits: PermitCatalogue
    /// Least share of a name's words in the subject line: one misread word of four.
    var leastShare = 0.75
    /// The paper on which somebody applies, and its field that names the permit.
    static let letter = "surat_permohonan"
    var field = "perihal"

    package init(_ permits: PermitCatalogue) {
        self.permits = permits
    }

    /// One claim a letter that names exactly one permit type better than any other.
    func claims(in documents: [Document]) -> [Claim] {
        documents.filter { $0.type == PermitNaming.letter }.compactMap { document in
            guard let subject = document.field(field), let type = type(named: subject.value) else {
                return nil
            }
            return Claim(
                kind: .permit, value: type, verified: true, document: document.number, page: subject.page)
        }
    }

    /// `nil` when no name fits well, or two fit equally well.
    package func type(named subject: String) -> String? {
        let words = Set(Self.words(subject))
        let shares = permits.types.map { type in
            // The longest name that stands there whole: one permit's may be part of another's.
            let whole = Self.words(type.name.id)
            if whole.count >= 2, whole.allSatisfy(words.contains) {
                return (type.id, Self.wholeName + Double(whole.count))
            }
            let code = Self.words(type.id)
            if code.allSatisfy(words.contains) { return (type.id, 1.0 + Double(code.count)) }
            // "Izin Usaha Jasa Konstruksi (lama) / Sertifikat Standar …": any of its names will do.
            let shares = type.name.id.split(whereSeparator: { "/(),".contains($0) }).map { part in
                let name = Self.words(String(part))
                return name.count < 2 ? 0 : Double(name.count(where: words.contains)) / Double(name.count)
            }
            return (type.id, shares.max() ?? 0)
        }
        guard let best = shares.max(by: { $0.1 < $1.1 }), best.1 >= leastShare,
            shares.count(where: { $0.1 == best.1 }) == 1
        else { return nil }
        return isContested(best.0, words) ? nil : best.0
    }

    /// Whether most of a longer name stands there too, which holds all of this one's words: one of them may be misread.
    private func isContested(_ type: String, _ subject: Set<String>) -> Bool {
        let own = permits.type(type).map { Set(Self.words($0.name.id)) } ?? []
        return permits.types.contains { other in
            let words = Set(Self.words(other.name.id))
            guard other.id != type, words.count > own.count, own.isSubset(of: words) else { return false }
            let found = words.intersection(subject).count
            return found > own.count && Double(found) >= leastShare * Double(words.count)
        }
    }

    /// More than any code or part of a name is worth.
    private static let wholeName = 100.0

    private static func words(_ text: String) -> [String] {
        text.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0 != "DAN" }
    }
}
