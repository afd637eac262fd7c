internal import Casework
internal import DossierModel

/// Who a dossier speaks of, for people: what each is to the application, what tells them, and which papers name them.
struct PartyTable {
    let parties: [PartyLine]
    let console: Console

    private var indonesian: Bool { console.language == .indonesian }

    func show() {
        guard !parties.isEmpty else { return }
        console.result(Phrase(id: "\nOrang dan badan:", en: "\nPeople and bodies:"))
        var table = Table(
            header: indonesian
                ? ["Nama", "Sebagai", "Menurut", "Dok."] : ["Name", "As", "Told by", "Doc."],
            least: [0: 14])
        table.rows = parties.map { party in
            [
                party.name.isEmpty ? "-" : party.name,
                party.roles.map { $0.text(in: console.language) }.joined(separator: ", "),
                told(by: party), papers(naming: party),
            ]
        }
        console.result(table)
        if parties.contains(where: \.isDoubtful) {
            console.result(
                Phrase(
                    id:
                        "? bisa juga pihak lain: nama dan nomor tidak sejalan, atau ada dua yang bernama begitu.",
                    en: "? may be somebody else: name and number do not agree, or two have that name."))
        }
    }

    private func told(by party: PartyLine) -> String {
        let words = party.toldBy + (party.isDoubtful ? ["?"] : [])
        return words.isEmpty ? (indonesian ? "nama" : "name") : words.joined(separator: " ")
    }

    /// `data 1 2 5`
    private func papers(naming party: PartyLine) -> String {
        ((party.isRecorded ? [indonesian ? "data" : "record"] : []) + party.documents.map(String.init))
            .joined(separator: " ")
    }
}
