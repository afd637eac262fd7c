internal import DocumentImaging

extension Casebook {
    func hostileCases() throws -> [SampleCase] {
        let elder = cast.rinaElder
        let younger = cast.yusufYounger
        return [
            SampleCase(
                name: "16-sebagian-rusak",
                files: [
                    SampleFile(
                        stem: "a-baik", format: .tiffG4(dpi: 200),
                        leaves: [
                            .paper(.ktp(elder, scale: 1.6), wear: .clean),
                            .paper(try .domicile(elder, business: "Katering Contoh", on: "2026-11-09")),
                        ]),
                    SampleFile(
                        stem: "b-rusak", format: .cutTIFF(dpi: 200),
                        leaves: [.paper(try .sitePhotos("Dapur usaha", at: elder.address, seed: 3))]),
                    SampleFile(
                        stem: "c-foto", format: .jpegFolder(dpi: 150, colour: true, quality: 65),
                        leaves: [
                            .paper(
                                try .sitePhotos("Dapur usaha Katering Contoh", at: elder.address, seed: 4),
                                wear: .clean)
                        ]),
                ], outcome: "several", application: nil, proposal: "review",
                findings: [("Incomplete", nil)]),
            SampleCase(
                name: "17-terkunci",
                files: [
                    SampleFile(
                        stem: "rahasia", format: .lockedPDF,
                        leaves: [.paper(.ktp(younger)), .paper(.npwp(younger))])
                ], outcome: "none", application: nil, proposal: "refuse", findings: [("Encrypted", nil)]),
        ]
    }
}
