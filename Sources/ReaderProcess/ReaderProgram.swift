internal import DossierModel
internal import Foundation
internal import Glibc

/// The reader's executable and how it is started.
struct ReaderProgram: Sendable {
    enum Role: Sendable {
        case forkServer
        case decode
        /// Forks recognisers that have the second reader's networks loaded, and Tesseract in these languages.
        case recogniserServer(languages: String)
        /// Tesseract's languages; `nil` to leave Tesseract out. `second`: with the second reader's networks.
        case recognise(languages: String?, second: Bool)
        case depict
        case draw
    }

    var path: String
    /// Folder of the second reader's networks; `nil` where they are not installed.
    var models: String?
    var limits: ReaderLimits

    func arguments(_ role: Role) throws(Fault) -> [String] {
        let limits: String
        do {
            limits = String(decoding: try JSONEncoder().encode(self.limits), as: UTF8.self)
        } catch {
            throw Fault(
                .other,
                Phrase(
                    id: "Batas pembaca tidak dapat ditulis: \(error)",
                    en: "The reader's limits cannot be written: \(error)"))
        }
        let common = [path, role.name, String(getpid()), limits]
        switch role {
        case .recognise(let languages?, let second):
            return common + [languages] + (second ? [models].compactMap { $0 } : [])
        case .recogniserServer(let languages): return common + [languages] + [models].compactMap { $0 }
        case .forkServer, .decode, .recognise, .depict, .draw: return common
        }
    }

    /// Nothing of ours but what the libraries need. `OMP_THREAD_LIMIT` has to be there at the start: set
    /// later it is not obeyed, and Tesseract is then five times slower.
    var environment: [String] {
        let own = ProcessInfo.processInfo.environment
        var environment = [
            "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "OMP_THREAD_LIMIT=1", "SWIFT_BACKTRACE=enable=no",
        ]
        if let prefix = own["TESSDATA_PREFIX"] { environment.append("TESSDATA_PREFIX=\(prefix)") }
        return environment
    }
}

extension ReaderProgram.Role {
    /// As the executable's first argument spells it.
    var name: String {
        switch self {
        case .forkServer: "fork-server"
        case .decode: "decode"
        case .recogniserServer: "recogniser-server"
        case .recognise: "recognise"
        case .depict: "depict"
        case .draw: "draw"
        }
    }
}
