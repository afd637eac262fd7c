import Checks
import DossierModel
import Testing

@Suite("All rules together")
struct CheckBookTests {
    private func file(_ defect: ScanDefect.Kind? = nil) -> FileSubject {
        let file = CheckSamples.file(defect: defect)
        return FileSubject(source: file.source, outcome: file.outcome)
    }

    @Test("a sound file, page and dossier have no finding") func sound() {
        #expect(CheckBook().findings(on: file()).isEmpty)
        #expect(CheckBook().findings(on: .read(CheckSamples.page()), of: "a.pdf").isEmpty)
        #expect(CheckBook().findings(on: CheckSamples.dossier()).isEmpty)
    }

    @Test("every defect of a file gives exactly one finding", arguments: ScanDefect.Kind.allCases)
    func defects(kind: ScanDefect.Kind) {
        #expect(CheckBook().findings(on: file(kind)).map(\.severity) == [.block])
    }

    @Test("a page spoilt in several ways has a finding of each") func several() {
        let page = CheckSamples.page {
            $0.rotation = 180; $0.skew = -7; $0.focus = 0.1; $0.contrast = 0.1
        }
        #expect(
            Set(CheckBook().findings(on: .read(page), of: "a.pdf").map(\.rule))
                == ["UpsideDown", "ExcessiveSkew", "OutOfFocus", "TooFaint"])
    }
}
