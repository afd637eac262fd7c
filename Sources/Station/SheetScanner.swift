package import DossierModel
internal import Foundation
internal import Glibc

/// A scanner that SANE knows, driven through `scanimage --batch`: a process of its own, so that a driver that crashes
/// takes nothing with it.
package struct SheetScanner: Sendable {
    package var device: String?
    /// As the driver calls it: `ADF`, `Flatbed`, `ADF Duplex`.
    package var source: String?
    package var resolution: Int
    /// `Gray`, `Color`, `Lineart`.
    package var mode: String?
    /// Pages at most; `nil` until the feeder is empty.
    package var pages: Int?

    package init(device: String?, source: String?, resolution: Int, mode: String?, pages: Int?) {
        self.device = device
        self.source = source
        self.resolution = resolution
        self.mode = mode
        self.pages = pages
    }

    /// What came of a scan.
    package struct Outcome: Sendable {
        /// Pages in the folder, whole.
        package var pages: Int
        /// Why it ended before the feeder was empty; `nil` when all went well.
        package var trouble: Phrase?
    }

    /// `SANE_STATUS_NO_DOCS`: the feeder is empty, which is how a batch ends.
    private static let feederEmpty: Int32 = 7

    /// Scans into a folder, a TIFF a page. Throws when `scanimage` is not installed.
    package func scan(into folder: String) throws(Fault) -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        var arguments = [
            "scanimage", "--format=tiff", "--batch=\(folder)/halaman-%04d.tif",
            "--resolution=\(resolution)",
        ]
        if let device { arguments.append("--device-name=\(device)") }
        if let source { arguments.append("--source=\(source)") }
        if let mode { arguments.append("--mode=\(mode)") }
        if let pages { arguments.append("--batch-count=\(pages)") }
        process.arguments = arguments
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        guard (try? process.run()) != nil else { throw SheetScanner.notInstalled }
        let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let status = process.terminationStatus
        if status == 127 { throw SheetScanner.notInstalled }
        let count = try whole(in: folder)
        if status == 0 || (status == Self.feederEmpty && count > 0) { return Outcome(pages: count) }
        return Outcome(pages: count, trouble: trouble(told, status: status, after: count))
    }

    /// Pages that are whole; a broken last one, which the scanner did not finish, goes.
    private func whole(in folder: String) throws(Fault) -> Int {
        var count = 0
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where name.hasSuffix(".tif") {
            let path = folder + "/" + name
            if try Wholeness.of(path) == .whole { count += 1 } else { unsafe unlink(path) }
        }
        return count
    }

    /// SANE's words as what to do next.
    private func trouble(_ told: String, status: Int32, after pages: Int) -> Phrase {
        let text = told.lowercased()
        let place = Phrase(
            id: pages == 0 ? "Pada halaman pertama" : "Setelah \(pages) halaman",
            en: pages == 0 ? "At the first page" : "After \(pages) pages")
        if text.contains("jam") {
            return Phrase(
                id: "\(place.id): kertas macet. Keluarkan kertasnya, lalu pindai lagi sisanya.",
                en: "\(place.en): the paper is jammed. Take it out and scan the rest.")
        }
        if text.contains("cover") {
            return Phrase(
                id: "\(place.id): penutup pemindai terbuka. Tutup, lalu pindai lagi sisanya.",
                en: "\(place.en): the scanner's cover is open. Close it and scan the rest.")
        }
        if status == Self.feederEmpty || text.contains("out of documents") {
            return Phrase(
                id: "Tidak ada kertas di pengumpan. Letakkan kertasnya, lalu pindai lagi.",
                en: "There is no paper in the feeder. Put it in and scan again.")
        }
        if text.contains("open of device") || text.contains("no sane devices") {
            return Phrase(
                id: "Pemindai tidak ditemukan. Periksa kabel dan dayanya; `scanimage -L` menyebut yang ada.",
                en: "The scanner is not found. Check its cable and power; `scanimage -L` names what is there."
            )
        }
        let last = told.split(separator: "\n").last.map(String.init) ?? "status \(status)"
        return Phrase(
            id: "\(place.id): pemindai berhenti (\(last)). Periksa, lalu pindai lagi sisanya.",
            en: "\(place.en): the scanner stopped (\(last)). Look at it and scan the rest.")
    }

    private static let notInstalled = Fault(
        .missingDependency,
        Phrase(
            id: "`scanimage` tidak terpasang. Pasang paket sane-utils.",
            en: "`scanimage` is not installed. Install the package sane-utils."))
}
