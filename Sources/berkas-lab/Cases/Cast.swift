/// The people and businesses of the samples. All are invented.
struct Cast {
    let rina = Person(
        "Rina Contohwati", titled: "apt. Rina Contohwati, S.Farm.", female: true, born: "1991-08-17",
        serial: 9901,
        tax: 1, street: "Jl. Contoh Melati No. 12", job: "Apoteker", phone: 1101)
    let dewi = Person(
        "Dewi Contohlestari", titled: "Dewi Contohlestari, A.Md.Keb.", female: true, born: "1993-02-05",
        serial: 9902, district: 2, tax: 2, street: "Jl. Contoh Kenanga No. 4", rt: "021", rw: "007",
        village: "Tanjung Laut", job: "Bidan", phone: 1102)
    let bagus = Person(
        "Bagus Contohpratama", titled: "dr. Bagus Contohpratama", female: false, born: "1988-11-23",
        at: "Samarinda", serial: 9903, tax: 3, street: "Jl. Contoh Flamboyan No. 31", village: "Gunung Elai",
        job: "Dokter", phone: 1103)
    let hasan = Person(
        "Hasan Contohnawi", female: false, born: "1975-04-12", serial: 9904, district: 2, tax: 4,
        street: "Jl. Contoh Pelabuhan No. 9", rt: "008", rw: "003", village: "Berbas Tengah",
        job: "Wiraswasta",
        phone: 1104)
    let maria = Person(
        "Maria Contohgoreti", female: true, born: "1984-06-30", serial: 9905, district: 3, tax: 5,
        street: "Jl. Contoh Anggrek No. 7", rt: "015", rw: "005", village: "Belimbing", religion: "KATHOLIK",
        job: "Wiraswasta", phone: 1105)
    let yusuf = Person(
        "Yusuf Contohrahman", female: false, born: "1979-01-09", serial: 9906, tax: 6,
        street: "Jl. Contoh Cempaka No. 18", village: "Loktuan", job: "Wiraswasta", phone: 1106)
    let sari = Person(
        "Sari Contohningrum", titled: "Ns. Sari Contohningrum, S.Kep.", female: true, born: "1995-09-14",
        serial: 9907, tax: 7, street: "Jl. Contoh Dahlia No. 2", village: "Api-api", job: "Perawat",
        phone: 1107)
    let andi = Person(
        "Andi Contohsaputra", female: false, born: "1990-12-01", serial: 9908, tax: 8,
        street: "Jl. Contoh Mawar No. 5", village: "Guntung", job: "Karyawan Swasta", phone: 1108)
    /// Twins: the same day and district, serials one digit apart.
    let nurul = Person(
        "Nurul Contohaini", titled: "Nurul Contohaini, A.Md.Keb.", female: true, born: "1994-03-21",
        serial: 9911,
        tax: 11, street: "Jl. Contoh Teratai No. 10", village: "Bontang Kuala", job: "Bidan", phone: 1111)
    let nurulTwin = Person(
        "Nurul Contohaina", titled: "Nurul Contohaina, A.Md.Keb.", female: true, born: "1994-03-21",
        serial: 9912, tax: 12, street: "Jl. Contoh Teratai No. 10", village: "Bontang Kuala", job: "Bidan",
        phone: 1112)
    /// Namesakes of Rina and of Yusuf, other people.
    let rinaElder = Person(
        "Rina Contohwati", female: true, born: "1969-05-02", serial: 9913, district: 3, tax: 13,
        street: "Jl. Contoh Seroja No. 44", village: "Kanaan", job: "Mengurus Rumah Tangga", phone: 1113)
    let yusufYounger = Person(
        "M. Yusuf Contohrahman", female: false, born: "1998-10-19", serial: 9914, tax: 14,
        street: "Jl. Contoh Wijaya No. 3", village: "Bontang Baru", job: "Wiraswasta", phone: 1114)
    /// In no application.
    let stranger = Person(
        "Lukas Contohsantoso", female: false, born: "1982-07-27", serial: 9921, tax: 21,
        street: "Jl. Contoh Pinus No. 60", village: "Satimpo", religion: "KRISTEN", job: "Nelayan",
        phone: 1121)
    let fitri = Person(
        "Fitri Contohandayani", titled: "apt. Fitri Contohandayani, S.Farm.", female: true,
        born: "1989-04-03",
        serial: 9922, tax: 22, street: "Jl. Contoh Nuri No. 8", village: "Api-api", job: "Apoteker",
        phone: 1122)
    let joko = Person(
        "Joko Contohwibowo", titled: "dr. Joko Contohwibowo", female: false, born: "1980-08-08",
        at: "Balikpapan",
        serial: 9923, district: 2, tax: 23, street: "Jl. Contoh Merpati No. 15", village: "Satimpo",
        job: "Dokter",
        phone: 1123)

    let mahakam: Company
    let pharmacy: Company

    init() {
        let day = Wording.day
        mahakam = Company(
            name: "Mahakam Contoh Karya", form: "PT", nib: "1403220099999",
            npwp: TaxNumber.npwp15(serial: 31), address: "Jl. Contoh Niaga No. 17 Kota Bontang",
            director: yusuf,
            deedNumber: "12", deedDay: day("2022-03-07"), notary: "Contohda Puspita",
            decree: "AHU-0099901.AH.01.01.TAHUN 2022", decreeDay: day("2022-03-14"),
            kbli: [
                ("41011", "Konstruksi Gedung Hunian", "Menengah Tinggi"), ("73100", "Periklanan", "Rendah"),
            ])
        pharmacy = Company(
            name: "Sehat Contoh Farma", form: "PT", nib: "2105210099998", npwp: TaxNumber.npwp15(serial: 32),
            address: "Jl. Contoh Pelabuhan No. 9 Kota Bontang", director: hasan, deedNumber: "27",
            deedDay: day("2021-05-11"), notary: "Contohda Puspita", decree: "AHU-0099902.AH.01.01.TAHUN 2021",
            decreeDay: day("2021-05-20"),
            kbli: [("47721", "Perdagangan Eceran Barang dan Obat Farmasi di Apotik", "Menengah Tinggi")])
    }

    var everybody: [Person] {
        [
            rina, dewi, bagus, hasan, maria, yusuf, sari, andi, nurul, nurulTwin, rinaElder, yusufYounger,
            stranger, fitri, joko,
        ]
    }
}
