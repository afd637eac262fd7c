package import DossierModel
internal import Registry

/// One requirement of an application with the paper that fills it: a row of SiCantik's `persyaratan`, the shape in which
/// licensing systems of Indonesian offices keep documents. Names are theirs.
package struct RequirementRow: Codable, Hashable, Sendable {
    package var no_permohonan: String
    /// Id of the requirement.
    package var jenis_dokumen: String
    package var no_dokumen: String?
    /// `yyyy-mm-dd`
    package var awal_berlaku: String?
    package var akhir_berlaku: String?
    /// 1 when it is met.
    package var terpenuhi: Int
    /// 1 when the application needs it.
    package var wajib: Int
    package var keterangan: String
    /// Path of the file below the export's folder; `nil` where there is no paper.
    package var berkas: String?
    /// SHA-256 of the file as it was handed in.
    package var sha256: String?
    /// The paper's pages within the file, from 1.
    package var halaman: [Int]
    /// Who placed it: an officer, or `mesin`.
    package var diverifikasi_oleh: String?
    /// 0…1, of the kind of paper.
    package var keyakinan: Double?

    package static let columns = [
        "no_permohonan", "jenis_dokumen", "no_dokumen", "awal_berlaku", "akhir_berlaku", "terpenuhi", "wajib",
        "keterangan", "berkas", "sha256", "halaman", "diverifikasi_oleh", "keyakinan",
    ]

    /// As a line of CSV (RFC 4180) without its end; pages are separated by spaces.
    package var csv: String {
        let values = [
            no_permohonan, jenis_dokumen, no_dokumen ?? "", awal_berlaku ?? "", akhir_berlaku ?? "",
            "\(terpenuhi)", "\(wajib)", keterangan, berkas ?? "", sha256 ?? "",
            halaman.map(String.init).joined(separator: " "), diverifikasi_oleh ?? "",
            keyakinan.map { "\($0)" } ?? "",
        ]
        return values.map { value in
            value.contains { "\",\r\n".contains($0) }
                ? "\"\(value.replacing("\"", with: "\"\""))\"" : value
        }.joined(separator: ",")
    }
}

extension Standing {
    /// A file of the vault that a row names, and where it goes.
    package struct ExportedFile: Hashable, Sendable {
        package var digest: Digest
        /// Below the export's folder.
        package var path: String
        package var submission: String
        package var document: Int
    }

    /// The rows of an application, in the order of its checklist, and the files beside them. A paper that lies in two
    /// files has a row for each.
    package func rows(
        of record: ApplicationRecord
    ) async throws -> (rows: [RequirementRow], files: [ExportedFile]) {
        let (placements, documents, checklist) = try await application(record)
        var rows: [RequirementRow] = []
        var files: [ExportedFile] = []
        for entry in checklist {
            var row = RequirementRow(
                no_permohonan: record.number, jenis_dokumen: entry.requirement,
                terpenuhi: entry.status == .met ? 1 : 0,
                wajib: [.notNeeded, .optional].contains(entry.status) ? 0 : 1,
                keterangan: entry.note?.id ?? "", halaman: [])
            if entry.documents.isEmpty { rows.append(row) }
            for position in entry.documents
            where documents.indices.contains(position - 1) && placements.indices.contains(position - 1) {
                let (document, placement) = (documents[position - 1], placements[position - 1])
                row.describe(document)
                row.diverifikasi_oleh = try await officer(of: placement)
                for (number, part) in Standing.parts(of: document).enumerated() {
                    guard let source = try await source(part.file, of: placement.submission) else { continue }
                    let ending =
                        part.file.split(separator: ".").count > 1 ? part.file.split(separator: ".").last : nil
                    let name =
                        "\(entry.requirement)-\(position)" + (number == 0 ? "" : "-\(number + 1)")
                        + (ending.map { "." + $0.lowercased() } ?? "")
                    let path = "files/" + Standing.folder(record.number) + "/" + name
                    row.berkas = path
                    row.sha256 = source.digest.hex
                    row.halaman = part.pages
                    rows.append(row)
                    files.append(
                        ExportedFile(
                            digest: source.digest, path: path, submission: placement.submission,
                            document: placement.document))
                }
            }
        }
        return (rows, files)
    }

    /// A folder's name that every file system takes.
    private static func folder(_ number: String) -> String {
        String(number.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "-" })
    }

    private static func parts(of document: Document) -> [(file: String, pages: [Int])] {
        document.pages.reduce(into: []) { parts, page in
            if parts.last?.file == page.file {
                parts[parts.count - 1].pages.append(page.number)
            } else {
                parts.append((page.file, [page.number]))
            }
        }
    }

    private func source(_ name: String, of submission: String) async throws -> SourceFile? {
        try await register.dossier(submission)?.submission.files.first { $0.name == name }
    }

    private func officer(of placement: Placement) async throws -> String {
        if placement.how == .automatic { return "mesin" }
        return try await register.history(of: placement.submission)
            .last { $0.document == placement.document && $0.officer != nil }?.officer ?? "petugas"
    }
}

extension RequirementRow {
    private static let numbers = [
        "nomor", "nomor_str", "nomor_sk", "nomor_akta", "nik", "npwp", "nib", "no_kk",
    ]
    private static let begins = ["tgl_terbit", "tanggal", "tgl_sk", "tgl_akta", "tgl_lulus"]
    private static let ends = ["berlaku_sampai", "berlaku_hingga"]

    /// What the paper says of itself; the first of the fields it has.
    fileprivate mutating func describe(_ document: Document) {
        func value(_ names: [String]) -> String? { names.lazy.compactMap { document.field($0)?.value }.first }
        no_dokumen = value(RequirementRow.numbers)
        awal_berlaku = value(RequirementRow.begins)
        akhir_berlaku = value(RequirementRow.ends).flatMap { CalendarDay(iso: $0) == nil ? nil : $0 }
        keyakinan = document.confidence
    }
}
