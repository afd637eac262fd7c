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

    private func refusals(_ rows: String) throws -> [String] {
        let head = "number,permit_type,applicant_name,nik,phone\n"
        return try read(head + rows).problems.filter(\.refused).map(\.message.en)
    }

    @Test("a comma that was not quoted shifts no columns: the row is refused")
    func surplus() throws {
        let reasons = try refusals("1,SIPA,Sari, S.Farm,6474014101909901,0812\n")
        #expect(reasons.count == 1 && reasons[0].contains("more fields than columns"))
        #expect(try refusals("1,SIPA,\"Sari, S.Farm\",6474014101909901,0812,,\n").isEmpty)
        #expect(try refusals("1,SIPA,Sari\n").isEmpty)
    }

    @Test("a quote that is never closed and a column that is there twice refuse the file, with line or name")
    func contradictoryTable() throws {
        let open = #expect(throws: Fault.self) {
            try self.read("number,permit_type,applicant_name\n1,SIPA,Sari\n2,SIPA,\"Budi\n3,SIPA,Rina\n")
        }
        #expect(open?.message.en.contains("a.csv:3:") == true, "\(open?.message.en ?? "")")
        let twice = #expect(throws: Fault.self) {
            try self.read("number,permit_type,nik,NIK\n1,SIPA,1,2\n")
        }
        #expect(twice?.message.en.contains("two columns `nik`") == true)
    }

    @Test("empty fields are empty, whatever white space is in them, in both forms")
    func empty() throws {
        #expect(try refusals("1,SIPA,  \t,,\n") == ["column applicant_name is empty"])
        let json = try read(#"[{"number":" 1 ","permit_type":"SIPA","applicant_name":" \n ","nik":"  "}]"#)
        #expect(json.problems.map(\.message.en) == ["column applicant_name is empty"])
        let good = try read(#"[{"number":" 1 ","permit_type":"SIPA","applicant_name":"Sari","nik":"  "}]"#)
        #expect(good.records.first?.number == "1" && good.records.first?.nik == nil)
    }

    @Test("10,000 letters are refused with their count; right-to-left and long names are kept as they are")
    func lengths() throws {
        let reasons = try refusals("1,SIPA,\(String(repeating: "A", count: 10_000)),,\n")
        #expect(reasons == ["applicant_name has 10000 letters; at most 1000"])
        #expect(try refusals("\(String(repeating: "9", count: 101)),SIPA,Sari,,\n").count == 1)
        let names = ["محمد بن عبد الله", String(repeating: "Abdul ", count: 160) + "Rahman"]
        for name in names {
            let read = try read("number,permit_type,applicant_name\n1,SIPA,\(name)\n")
            #expect(read.problems.isEmpty && read.records.first?.applicantName == name)
        }
    }

    @Test(
        "a number with letters that cannot be seen is refused", arguments: ["\u{202E}", "\u{200B}", "\u{7}"])
    func hidden(letter: String) throws {
        let reasons = try refusals("16\(letter)1/SIPA,SIPA,Sari,,\n")
        #expect(reasons.count == 1 && reasons[0].contains("cannot be seen"))
    }

    @Test("letters are not left out to make an identifier; one that cannot be is warned of and kept")
    func identifiers() throws {
        let head = "number,permit_type,applicant_name,nik\n"
        let letters = try read(head + "1,SIPA,Sari,NIK 6474014101909901\n")
        #expect(letters.records.first?.nik == nil && letters.problems.map(\.refused) == [false])
        #expect(letters.problems.first?.message.en.contains("is not used") == true)
        let spaced = try read(head + "1,SIPA,Sari,6474 0141.0190-9901\n")
        #expect(spaced.records.first?.nik == "6474014101909901" && spaced.problems.isEmpty)
        let flawed = try ApplicationImport(
            Data((head + "1,SIPA,Sari,6474019901909901\n").utf8), name: "a.csv", permitTypes: nil
        ) { column, digits in column == "nik" && digits.contains("9901909901") }
        #expect(flawed.records.first?.nik == "6474019901909901")
        #expect(flawed.problems.map(\.refused) == [false])
        #expect(flawed.problems.first?.message.en.contains("does not pass its checks") == true)
    }

    @Test("a file that is no table is refused whole", arguments: ["", "a,b\n1,2\n", "[1"])
    func noTable(text: String) {
        #expect(throws: Fault.self) { try read(text) }
    }
}
