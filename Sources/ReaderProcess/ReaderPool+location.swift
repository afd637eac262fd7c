package import DossierModel
internal import Foundation

extension ReaderPool {
    /// Path of `berkas-reader`: `BERKAS_READER` where that is set, otherwise beside the running program.
    /// Throws `missingDependency` when it is not there.
    package static func locateReader() throws(Fault) -> String {
        let path: String
        if let given = ProcessInfo.processInfo.environment["BERKAS_READER"], !given.isEmpty {
            path = given
        } else {
            let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            path =
                URL(fileURLWithPath: own ?? "berkas").deletingLastPathComponent()
                .appendingPathComponent("berkas-reader").path
        }
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw Fault(
                .missingDependency,
                Phrase(
                    id: "Program pembaca tidak ditemukan: \(path). Pasang berkas-reader di samping berkas.",
                    en: "The reader program is not there: \(path). Install berkas-reader beside berkas."))
        }
        return path
    }
}
