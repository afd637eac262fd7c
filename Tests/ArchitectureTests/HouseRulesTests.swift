import Testing

@Suite("House rules")
struct HouseRulesTests {
    @Test("no source is above 400 lines")
    func length() throws {
        for file in try SourceTree.files(below: "Sources", endings: ["swift", "c", "cpp", "h"]) {
            #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines")
        }
    }

    @Test("nothing is public: package is the API between targets")
    func access() throws {
        for file in try SourceTree.files(below: "Sources") {
            #expect(!file.lines.contains { $0.drop { $0 == " " }.hasPrefix("public ") }, "\(file.path)")
        }
    }

    @Test(
        "no trap that input could reach",
        arguments: ["try" + "!", "as" + "! ", "fatal" + "Error(", "TO" + "DO", "FIX" + "ME"])
    func traps(word: String) throws {
        for file in try SourceTree.files(below: "Sources") {
            #expect(!file.text.contains(word), "\(file.path) has \(word)")
        }
    }

    @Test("no file is named by its kind")
    func names() throws {
        for file in try SourceTree.files(below: "Sources") {
            let name = file.path.split(separator: "/").last ?? ""
            for kind in ["Util", "Helper", "Manager", "Misc", "Common"] {
                #expect(!name.contains(kind), "\(file.path)")
            }
        }
    }
}
