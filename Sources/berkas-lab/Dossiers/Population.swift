internal import DocumentImaging
internal import DossierModel

/// Invents people and firms, no two with one number. Names are `Contoh` names; of the 4.6 million there are, some come
/// twice, as names do.
struct Population {
    var random: SplitMix
    private var people = 0
    private var firms = 0
    private var taken: Set<String> = []

    init(random: SplitMix) {
        self.random = random
    }

    private static let women = [
        "Rina", "Dewi", "Maria", "Sari", "Nurul", "Fitri", "Siti", "Ayu", "Wulan", "Indah", "Ratna",
        "Yuliana", "Lestari",
        "Mega", "Novita", "Putri", "Rahma", "Sulastri", "Tika", "Umi", "Vina", "Winda", "Yanti", "Zahra",
        "Aisyah",
        "Bunga", "Citra", "Diah", "Eka", "Farida", "Gita", "Hesti",
    ]
    private static let men = [
        "Bagus", "Hasan", "Yusuf", "Andi", "Joko", "Lukas", "Agus", "Budi", "Candra", "Dedi", "Edi", "Fajar",
        "Gunawan",
        "Hendra", "Iwan", "Johan", "Kurnia", "Lutfi", "Muhammad Rizki", "Nanang", "Oki", "Purnomo", "Rahmat",
        "Slamet",
        "Taufik", "Usman", "Wahyu", "Yohanes", "Zainal", "Abdul Rahman", "Muhammad Ilham", "Darmawan",
    ]
    private static let middles = [
        "", "", "", "Tri", "Dwi", "Nur", "Eko", "Adi", "Puji", "Sri", "Catur", "Panca",
    ]
    private static let roots = [
        "wati", "lestari", "pratama", "nawi", "goreti", "rahman", "ningrum", "saputra", "aini", "handayani",
        "wibowo",
        "santoso", "hidayat", "kusuma", "permana", "setiawan", "utami", "wijaya", "yanti", "nugroho",
        "maulana", "firdaus",
        "hartono", "iskandar", "lubis", "mahendra", "novianti", "oktavia", "purwanto", "ramadhan", "siregar",
        "tanjung",
    ]
    private static let streets = [
        "Melati", "Kenanga", "Flamboyan", "Pelabuhan", "Anggrek", "Cempaka", "Dahlia", "Mawar", "Teratai",
        "Seroja",
        "Wijaya", "Pinus", "Nuri", "Merpati", "Bukit", "Selat", "Damai", "Sentosa",
    ]
    private static let villages = [
        ["Bontang Kuala", "Bontang Baru", "Loktuan", "Guntung", "Gunung Elai", "Api-api"],
        ["Tanjung Laut", "Berbas Tengah", "Berbas Pantai", "Satimpo", "Bontang Lestari"],
        ["Belimbing", "Gunung Telihan", "Kanaan"],
    ]
    private static let jobs = [
        "Wiraswasta", "Karyawan Swasta", "Nelayan", "Guru", "Mengurus Rumah Tangga", "Pegawai Negeri Sipil",
    ]

    mutating func person(female: Bool? = nil) -> Person {
        let isFemale = female ?? random.chance(0.5)
        let given = random.one(of: isFemale ? Self.women : Self.men)
        let middle = random.one(of: Self.middles)
        let name = [given, middle, "Contoh" + random.one(of: Self.roots)].filter { !$0.isEmpty }.joined(
            separator: " ")
        let born = CalendarDay(
            year: random.number(1958...2003), month: random.number(1...12), day: random.number(1...28))
        return numbered(name, isFemale, born?.description ?? "1990-01-01", random.number(1...3))
    }

    /// Of the same name, born another day.
    mutating func namesake(of person: Person) -> Person {
        var other = self.person(female: person.female)
        other.name = person.name
        other.titled = person.name
        return other
    }

    /// Born the same day in the same district: a NIK one digit apart, and a name one letter apart.
    mutating func twin(of person: Person) -> Person {
        var other = person
        let last = other.nik.removeLast()
        other.nik.append(last == "9" ? "8" : Character(String((last.wholeNumberValue ?? 0) + 1)))
        other.npwp = nextTaxNumber()
        let end = person.name.last == "i" ? "a" : "i"
        other.name = person.name.dropLast() + end
        other.titled = other.name
        other.phone = phone()
        taken.insert(other.nik)
        return other
    }

    /// Another person whose name is spelt another way.
    mutating func respelt(of person: Person) -> Person {
        var other = namesake(of: person)
        let spellings = [
            ("Muhammad", "M."), ("Abdul Rahman", "Abdurrahman"), ("Siti", "St."), ("Yusuf", "Jusuf"),
            ("u", "oe"),
        ]
        for (from, into) in spellings where other.name.contains(from) {
            other.name = other.name.replacing(from, with: into, maxReplacements: 1)
            break
        }
        other.titled = other.name
        return other
    }

    private mutating func numbered(_ name: String, _ female: Bool, _ born: String, _ district: Int) -> Person
    {
        var person: Person
        repeat {
            person = Person(
                name, female: female, born: born,
                at: random.one(of: ["Bontang", "Bontang", "Samarinda", "Balikpapan", "Sangatta"]),
                serial: random.number(9_901...9_999), district: district, tax: 0,
                street: "Jl. Contoh \(random.one(of: Self.streets)) No. \(random.number(1...99))",
                rt: "0\(random.number(10...30))", rw: "00\(random.number(1...9))",
                village: random.one(of: Self.villages[district - 1]),
                religion: random.one(of: ["ISLAM", "ISLAM", "KRISTEN", "KATHOLIK", "HINDU"]),
                job: random.one(of: Self.jobs), phone: 0)
        } while !taken.insert(person.nik).inserted
        person.npwp = nextTaxNumber()
        person.phone = phone()
        return person
    }

    private mutating func phone() -> String { "0812-0000-\(random.number(1_000...9_999))" }

    private mutating func nextTaxNumber() -> String {
        people += 1
        return TaxNumber.npwp15(serial: people % 1_000, branch: people / 1_000)
    }

    mutating func company(_ form: String, director: Person) -> Company {
        firms += 1
        let first = random.one(of: [
            "Mahakam", "Borneo", "Kutai", "Sentosa", "Bahari", "Mandau", "Equator", "Segara", "Etam", "Rimba",
        ])
        let last = random.one(of: [
            "Karya", "Farma", "Mandiri", "Jaya", "Utama", "Cipta", "Lestari", "Sejahtera", "Bangun", "Abadi",
        ])
        let founded = CalendarDay(
            year: random.number(2009...2024), month: random.number(1...12), day: random.number(1...28))
        let day = founded ?? director.born
        let approved = day.moved(by: random.number(5...30))
        let suffix = ["PT": "01.01", "CV": "01.14", "YAYASAN": "01.04"][form] ?? "01.01"
        let serial = 9_900 + firms % 100
        let stamp = Wording.short(approved).split(separator: "-").map { String($0.suffix(2)) }.joined()
        return Company(
            name: "\(first) Contoh \(last)", form: form, nib: "\(stamp)00999\(Person.two(firms % 100))",
            npwp: nextTaxNumber(),
            address: "Jl. Contoh \(random.one(of: Self.streets)) No. \(random.number(1...99)) Kota Bontang",
            director: director,
            deedNumber: "\(random.number(1...99))", deedDay: day,
            notary: random.one(of: ["Contohda Puspita", "Contohman Siregar", "Contohwati Dewi"]),
            decree: "AHU-00\(serial)\(random.number(1...9)).AH.\(suffix).TAHUN \(approved.year)",
            decreeDay: approved,
            kbli: [
                random.one(of: [
                    ("41011", "Konstruksi Gedung Hunian", "Menengah Tinggi"),
                    ("47721", "Perdagangan Eceran Obat di Apotik", "Menengah Tinggi"),
                    ("49421", "Angkutan Orang Perkotaan", "Menengah Rendah"),
                    ("85121", "Pendidikan Menengah Pertama", "Menengah Rendah"),
                ]), ("73100", "Periklanan", "Rendah"),
            ])
    }
}
