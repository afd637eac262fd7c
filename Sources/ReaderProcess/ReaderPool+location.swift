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

    /// Folder of the second reader's library and networks: `BERKAS_MODELS` where that is set, otherwise
    /// `.build-models` beside the package's `.build` in which the running program lies, or that of an installed
    /// package. `nil` where they are not there.
    package static func locateModels() -> String? {
        if let given = ProcessInfo.processInfo.environment["BERKAS_MODELS"], !given.isEmpty {
            return isModels(given) ? given : nil
        }
        let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return modelsFolders(of: own ?? "").first(where: isModels)
    }

    /// Where networks may lie for a program at `path`, nearest first.
    package static func modelsFolders(of path: String) -> [String] {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let built = parts.lastIndex(of: ".build").map {
            (parts[..<$0] + [".build-models"]).joined(separator: "/")
        }
        return [built, "/usr/share/berkas/models"].compactMap { $0 }
    }

    /// `make models` writes `complete` last.
    private static func isModels(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/complete")
    }
}
