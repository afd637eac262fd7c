package import Archive
package import DossierModel

extension ReceiptSheet {
    /// A receipt as it is printed, Indonesian.
    package init(_ receipt: Receipt, seal: String, format: Format) {
        let clock = receipt.time.clock
        let date = receipt.time.date
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let sheets = receipt.sheets
        var rows = [
            Row(
                "Waktu",
                "\(date.day)-\(two(date.month))-\(date.year) \(two(clock.hour)):\(two(clock.minute)) WITA"),
            Row("Jenis izin", receipt.permitType),
        ]
        if let application = receipt.application { rows.append(Row("Permohonan", application)) }
        if !receipt.applicant.isEmpty {
            rows.append(Row("Pemohon", receipt.applicant + (receipt.nik.map { " (NIK …\($0))" } ?? "")))
        }
        let sides =
            "\(sheets.fronts + sheets.backs) isi, \(sheets.blanks) kosong, \(sheets.covers) sampul/pemisah"
        rows.append(
            Row(
                "Lembar",
                sheets.declared > 0
                    ? "\(sheets.declared) dihitung, \(sheets.returned) dikembalikan" : "tidak dihitung"))
        rows.append(Row("Halaman", sides))
        if let finish = receipt.finish { rows.append(Row("Selesai", finish.description)) }
        rows.append(Row("Petugas", receipt.officer))
        if let former = receipt.supersedes { rows.append(Row("Mengganti", former.description)) }
        self.init(
            format: format, office: receipt.office, code: receipt.code.description, rows: rows,
            papers: receipt.documents.map {
                Paper(
                    name: $0.name, pages: $0.pages, condition: $0.condition.rawValue,
                    fingerprint: $0.fingerprint)
            },
            missing: receipt.missing.map(\.id), seal: seal,
            notes: [
                "Kode QR memuat tanda terima yang ditandatangani; siapa pun dapat memeriksanya tanpa akun, juga luring.",
                "Simpan lembar ini. Nomornya cukup untuk menanyakan keadaan berkas.",
            ])
    }
}
