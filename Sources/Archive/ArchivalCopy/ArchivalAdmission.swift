package import DossierModel

/// Whether a page's picture may stand in a PDF/A-2 file as it is encoded. Where it may not, it is decoded and encoded
/// anew, which changes the pixels' coding and not what is seen. Pure: the stream's own headers are read, no pixel.
package enum ArchivalAdmission: Hashable, Sendable {
    case admitted
    case mustBeReencoded(Phrase)
    /// The stream ends before all its pixels are told, or says other sizes than are said of it.
    case incomplete(Phrase)

    package init(_ image: KeptImage, bytes: [UInt8]) {
        self = ImageJudgement(image, bytes).admission
    }
}

/// An admission on the way, with the colours that go into the file.
struct ImageJudgement {
    let admission: ArchivalAdmission
    let colour: ImageColour

    init(_ image: KeptImage, _ bytes: [UInt8]) {
        var profile = image.profile
        var verdict = ImageJudgement.shape(image)
        if verdict == .admitted {
            switch image.coding {
            case .jpeg(let transform): verdict = JPEGFacts.admission(image, transform, bytes)
            case .jpx:
                verdict = JPXFacts.admission(image, bytes)
                profile = profile ?? JPXFacts(bytes)?.profile
            case .flate(let predictor): verdict = ImageJudgement.flate(image, predictor, bytes)
            case .group4: verdict = ImageJudgement.group4(image, bytes)
            case .jbig2: verdict = JBIG2Facts.admission(image, bytes)
            }
        }
        guard let colour = ImageColour(image, profile: profile) else {
            self.colour = .rgb
            admission =
                verdict == .admitted
                ? .mustBeReencoded(
                    Phrase(
                        id: "warna CMYK tanpa profil ICC yang sah",
                        en: "CMYK colours without a valid ICC profile")) : verdict
            return
        }
        self.colour = colour
        admission = verdict
    }

    private static func shape(_ image: KeptImage) -> ArchivalAdmission {
        let bits = image.bitsPerComponent
        if case .jpx = image.coding {
        } else {
            guard [1, 2, 4, 8, 16].contains(bits) else {
                return .mustBeReencoded(
                    Phrase(id: "\(bits) bit per komponen", en: "\(bits) bits a component"))
            }
        }
        guard case .indexed(let entries) = image.colour else { return .admitted }
        guard bits <= 8, !entries.isEmpty, entries.count % 3 == 0, entries.count <= 3 << bits else {
            return .mustBeReencoded(
                Phrase(id: "palet yang tidak cocok dengan pikselnya", en: "a palette that does not fit"))
        }
        return .admitted
    }

    private static func flate(_ image: KeptImage, _ predictor: Int, _ bytes: [UInt8]) -> ArchivalAdmission {
        guard [1, 2, 10, 11, 12, 13, 14, 15].contains(predictor) else {
            return .mustBeReencoded(
                Phrase(id: "prediktor \(predictor) tidak dikenal", en: "unknown predictor \(predictor)"))
        }
        // PNG's predictors put a byte in front of each row (ISO 32000-1, 7.4.4.4).
        let row = image.rowBytes + (predictor >= 10 ? 1 : 0)
        let (whole, overflow) = row.multipliedReportingOverflow(by: image.size.height)
        guard !overflow, let count = Deflation.inflatedCount(bytes, limit: whole), count >= whole else {
            return .incomplete(
                Phrase(
                    id: "data Flate rusak atau berakhir terlalu awal",
                    en: "Flate data is damaged or ends early"))
        }
        return .admitted
    }

    private static func group4(_ image: KeptImage, _ bytes: [UInt8]) -> ArchivalAdmission {
        guard image.bitsPerComponent == 1, image.channels == 1 else {
            return .mustBeReencoded(
                Phrase(id: "data faks dengan lebih dari satu bit", en: "fax data of more than one bit"))
        }
        guard !bytes.isEmpty else {
            return .incomplete(Phrase(id: "data faks kosong", en: "fax data is empty"))
        }
        return .admitted
    }
}
