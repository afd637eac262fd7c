import DossierModel
import Foundation
import ReaderProcess
import Testing

@Suite("Sheets drawn in a process of their own") struct SheetDrawerTests {
    private let sheet = CoverSheet(
        code: CoverCode(application: "161/SIPA/XI/2026", sheet: 1, count: 1, requirement: nil),
        permitName: "Surat Izin Praktik Apoteker",
        applicantName: "Sari Contoh")

    /// A reader that does `misdeed` once it is asked to draw.
    private func fault(_ misdeed: String, limits: ReaderLimits = ReaderLimits()) async throws -> Fault {
        let workshop = try Workshop()
        let ready = try Workshop.frame(.ready(ReaderFence(landlock: 1)))
        let script = try workshop.script("reader", ready + "head -c 4 <&0 >/dev/null\n" + misdeed)
        let pool = workshop.pool(script, limits: limits)
        defer { pool.shutdown() }
        let fault = await #expect(throws: Fault.self) { try await pool.draw([sheet]) }
        return try #require(fault)
    }

    @Test("One page a sheet, the same bytes each time, and no process left")
    func drawn() async throws {
        let pool = try Workshop().pool()
        defer { pool.shutdown() }
        let first = try await pool.draw([sheet, sheet])
        #expect(String(decoding: first.prefix(5), as: UTF8.self) == "%PDF-")
        #expect(try await pool.draw([sheet, sheet]) == first)
        #expect(try await pool.draw([sheet]) != first)
        #expect(pool.processes.isEmpty)
    }

    @Test("A crash is our fault, and says how")
    func crash() async throws {
        #expect(try await fault("kill -SEGV $$").message.en.contains("signal 11"))
    }

    @Test("A hang ends")
    func hang() async throws {
        let fault = try await fault("exec sleep 600", limits: ReaderLimits(drawSeconds: 1))
        #expect(fault.message.en.contains("no answer within 1"))
    }

    @Test("A drawing without its bytes, or of more than allowed, is nonsense", arguments: [10, 1 << 40])
    func noBytes(count: Int) async throws {
        let drawn = try Workshop.frame(.drawn(byteCount: count))
        #expect(try await fault(drawn + "sleep 600").message.en.contains("nonsense"))
    }

    @Test("What the drawer says went wrong is passed on")
    func ownFault() async throws {
        let own = Fault(.other, Phrase(id: "Rusak.", en: "Broken."))
        #expect(try await fault(Workshop.frame(.fault(own))) == own)
    }

    @Test("A text too long for its code is named, and nothing is drawn")
    func tooLong() async throws {
        let pool = try Workshop().pool()
        defer { pool.shutdown() }
        let number = String(repeating: "9", count: 5000)
        let sheet = CoverSheet(
            code: CoverCode(application: number, sheet: 1, count: 1, requirement: nil),
            permitName: sheet.permitName, applicantName: sheet.applicantName)
        let fault = await #expect(throws: Fault.self) { try await pool.draw([sheet]) }
        #expect(
            fault?.message.en.contains("cannot be written as a code") == true, "\(fault?.message.en ?? "")")
    }
}
