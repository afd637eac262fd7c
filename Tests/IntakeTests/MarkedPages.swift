import DossierModel

/// Pages made of marked text, as a reader would give them.
enum MarkedPages {
    static let size = PixelSize(width: 1654, height: 2339)

    static func facts(_ compression: String = "CCITT G4") -> PageFacts {
        PageFacts(
            stored: StoredFacts(
                storedSize: size, resolution: Resolution(x: 200, y: 200), bitsPerSample: 1,
                samplesPerPixel: 1,
                compression: compression),
            size: size, resolutionIsPlausible: true, inkCoverage: 0.04, contrast: 0.9, paperLevel: 1,
            focus: 0.8,
            rotation: 0, rotationConfidence: 1, skew: 0, skewConfidence: 1, componentCount: 900)
    }

    /// A page with a line of text a line; words get boxes left to right.
    static func page(_ number: Int, _ text: String, barcodes: [Barcode] = []) -> PageReading {
        var words: [Word] = []
        for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var x = 150
            for word in line.split(separator: " ") {
                words.append(
                    Word(
                        text: String(word),
                        box: PixelRect(x: x, y: 150 + row * 45, width: 16 * word.count, height: 30),
                        confidence: 0.95, line: row, block: 0))
                x += 16 * (word.count + 1)
            }
        }
        return .read(
            Page(
                number: number, facts: facts(), recipe: [], text: PageText(source: .tesseract, words: words),
                barcodes: barcodes))
    }

    static func card(_ number: Int, name: String, nik: String, born: String) -> PageReading {
        page(
            number,
            """
            PROVINSI KALIMANTAN TIMUR
            KOTA BONTANG
            NIK : \(nik)
            Nama : \(name)
            Tempat/Tgl Lahir : BONTANG, \(born)
            Jenis kelamin : PEREMPUAN Gol. Darah : O
            Alamat : JL. CONTOH NO. 12
            RT/RW : 012/004
            Kel/Desa : API-API
            Kecamatan : BONTANG UTARA
            Agama : ISLAM
            Status Perkawinan: KAWIN
            Pekerjaan : APOTEKER
            Kewarganegaraan: WNI
            Berlaku Hingga : SEUMUR HIDUP
            """)
    }

    static func letter(_ number: Int, name: String, nik: String) -> PageReading {
        page(
            number,
            """
            Bontang, 3 November 2026
            Perihal : Permohonan Surat Izin Praktik Apoteker
            Lampiran : 1 (satu) berkas
            Kepada Yth.
            Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Bontang
            di - Bontang
            Dengan hormat,
            Yang bertanda tangan di bawah ini :
            Nama : \(name)
            NIK : \(nik)
            Alamat : Jl. Contoh No. 12 Bontang
            No. HP : 0812-0000-1234
            dengan ini mengajukan permohonan Surat Izin Praktik Apoteker.
            Sebagai bahan pertimbangan, bersama ini kami lampirkan :
            1. Fotokopi KTP
            Demikian permohonan ini kami sampaikan, atas perhatiannya diucapkan terima kasih.
            Hormat saya,
            \(name)
            """)
    }

    static func blank(_ number: Int) -> PageReading {
        var facts = facts()
        facts.inkCoverage = 0.0002
        facts.componentCount = 0
        return .read(
            Page(
                number: number, facts: facts, recipe: [], text: PageText(source: .tesseract, words: []),
                barcodes: []))
    }
}
