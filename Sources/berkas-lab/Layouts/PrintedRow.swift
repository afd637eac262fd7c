internal import DossierModel

/// A row of a form: what it may be called, what stands there, and which field of the catalogue that is.
struct PrintedRow: Hashable {
    var labels: [String]
    var value: String
    /// Ids of the catalogue with what is printed for each; empty where nothing is to be read.
    var fields: [String: String]

    init(_ labels: [String], _ value: String, _ field: String? = nil) {
        self.labels = labels
        self.value = value
        fields = field.map { [$0: value] } ?? [:]
    }

    init(_ label: String, _ value: String, _ field: String? = nil) {
        self.init([label], value, field)
    }

    init(_ labels: [String], _ value: String, fields: [String: String]) {
        self.labels = labels
        self.value = value
        self.fields = fields
    }
}

extension PrintedRow {
    static func name(_ name: String, _ field: String = "nama") -> PrintedRow {
        PrintedRow(["Nama", "Nama Lengkap", "Nama", "N a m a"], name, field)
    }

    static func nik(_ person: Person, _ field: String? = "nik") -> PrintedRow {
        PrintedRow(["NIK", "No. KTP", "NIK", "Nomor Induk Kependudukan"], person.nik, field)
    }

    static func address(_ person: Person, _ field: String? = "alamat") -> PrintedRow {
        PrintedRow(["Alamat", "Alamat", "Alamat Rumah", "Tempat Tinggal"], person.address, field)
    }

    static func job(_ person: Person) -> PrintedRow { PrintedRow("Pekerjaan", person.job) }

    static func phone(_ person: Person, _ field: String? = nil) -> PrintedRow {
        PrintedRow(["No. HP", "Telepon/HP", "No. Telp/HP"], person.phone, field)
    }

    /// Place and day share a label; `isRead` where the catalogue wants both.
    static func birth(_ person: Person, _ layout: Layout, isRead: Bool = false) -> PrintedRow {
        let day = layout.day(person.born)
        return PrintedRow(
            ["Tempat/Tanggal Lahir", "Tempat/Tgl Lahir", "Tempat, Tanggal Lahir", "TTL"],
            "\(person.birthplace), \(day)",
            fields: isRead ? ["tempat_lahir": person.birthplace, "tgl_lahir": day] : [:])
    }
}
