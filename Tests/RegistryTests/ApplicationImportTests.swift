import DossierModel
import Foundation
import Registry
import Testing

@Suite("Application import")
struct ApplicationImportTests {
    func read(_ text: String) throws -> ApplicationImport {
        try ApplicationImport(Data(text.utf8), name: "a.csv", permitTypes: ["SIPA"])
    }

    @Test("quotes, line breaks, CRLF, a byte order mark, unknown columns")
    func table() throws {
        let text =
            "\u{FEFF}number,permit_type,applicant_name,nik,variables,loket\r\n"
            + "1/A,SIPA,\"Sari, \"\"Ria\"\"\nBontang\",6474014101909901,\"{\"\"mandiri\"\":true,\"\"praktik_ke\"\":2}\",3\r\n"
        let read = try read(text)
        #expect(read.problems.isEmpty)
        let record = try #require(read.records.first)
        #expect(record.applicantName == "Sari, \"Ria\"\nBontang")
        #expect(record.variables == ["mandiri": .flag(true), "praktik_ke": .number(2)])
        #expect(record.extra == ["loket": "3"])
    }

    @Test("bad rows are named by line, good ones kept")
    func lines() throws {
        let read = try read(
            """
            number;permit_type;applicant_name;nik;submitted_on
            1;SIPA;Sari;123;2026-11-01
            2;NONE;Budi;;
            3;SIPA;;;
            4;SIPA;Rina;;01/11/2026
            1;SIPA;Sari;;
            """)
        #expect(read.records.map(\.number) == ["1"])
        #expect(read.problems.filter(\.refused).map(\.line) == [3, 4, 5, 6])
        // A short NIK is a warning.
        #expect(read.problems.filter { !$0.refused }.map(\.line) == [2])
        #expect(read.records[0].nik == "123")
    }

    @Test("JSON of the same names")
    func json() throws {
        let read = try read(
            #"[{"number":"1","permit_type":"SIPA","applicant_name":"Sari","variables":{"mandiri":false},"meja":4},{}]"#
        )
        #expect(read.records.map(\.extra) == [["meja": "4"]])
        #expect(read.records[0].variables == ["mandiri": .flag(false)])
        #expect(Set(read.problems.map(\.line)) == [2])
    }

    @Test("a file that is no table is refused whole", arguments: ["", "a,b\n1,2\n", "[1"])
    func noTable(text: String) {
        #expect(throws: Fault.self) { try read(text) }
    }
}
