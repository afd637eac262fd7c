import DossierModel
import Extraction
import Testing

@Suite("Text made ready for comparing")
struct MatchingLettersTests {
    @Test(
        "upper case, no marks, single spaces",
        arguments: [
            ("Jum'at,  é Ñ", "JUMAT E N"), ("NAMA:BUDI", "NAMA BUDI"), ("503/12–A", "503/12-A"),
            (" ... ", "..."),
            ("“PT”", "PT"), ("(satu)", "SATU"), ("   ", ""),
        ])
    func letters(text: String, expected: String) {
        #expect(MatchingLetters.text(text) == expected)
    }
}
