internal import DossierModel
internal import Foundation
internal import Yams

/// The values that hold, each with where it comes from.
struct Settings {
    struct Value {
        var text: String
        /// `berkas.yaml:3`, `BERKAS_JOBS`, `default`.
        var origin: String
    }

    private(set) var values: [Setting: Value] = [:]

    /// Variables of the environment that are no settings.
    private static let reserved: Set<String> = ["BERKAS_HOME", "BERKAS_MODELS", "BERKAS_READER"]

    /// `path` need not exist. An unknown key or a value that cannot be used is a `Fault(.configuration)`.
    init(path: String, environment: [String: String]) throws {
        for setting in Setting.allCases {
            if let fallback = setting.fallback { values[setting] = Value(text: fallback, origin: "default") }
        }
        values[.language] = Settings.language(environment)
        values[.officer] =
            environment["USER"].map { Value(text: $0, origin: "USER") }
            ?? Value(text: "petugas", origin: "default")
        if FileManager.default.fileExists(atPath: path) { try read(Settings.text(of: path), path) }
        try read(environment)
    }

    subscript(setting: Setting) -> String { values[setting]?.text ?? "" }

    private mutating func read(_ text: String, _ path: String) throws {
        let root: Node?
        do { root = try Yams.compose(yaml: text) } catch {
            throw Settings.fault("\(path)", "bukan YAML yang benar (\(error))", "not valid YAML (\(error))")
        }
        guard let root else { return }
        guard let mapping = root.mapping else {
            if root.string == "" || root.null != nil { return }
            throw Settings.fault(path, "harus berisi baris `kunci: nilai`", "has to hold lines `key: value`")
        }
        for (key, node) in mapping {
            let place = "\(path):\(key.mark?.line ?? 1)"
            let name = key.string ?? ""
            guard let setting = Setting(rawValue: name) else {
                let known = Setting.allCases.map(\.rawValue).joined(separator: ", ")
                throw Settings.fault(
                    place, "kunci `\(name)` tidak dikenal; yang dikenal: \(known)",
                    "the key `\(name)` is not known; known are \(known)")
            }
            try set(setting, node.scalar?.string ?? "", from: place)
        }
    }

    private mutating func read(_ environment: [String: String]) throws {
        for (name, value) in environment.sorted(by: { $0.key < $1.key })
        where name.hasPrefix("BERKAS_") && !Settings.reserved.contains(name) {
            guard let setting = Setting.allCases.first(where: { $0.environment == name }) else {
                let known = (Setting.allCases.map(\.environment) + Settings.reserved.sorted())
                    .joined(separator: ", ")
                throw Settings.fault(
                    name, "variabel ini tidak dikenal; yang dikenal: \(known)",
                    "this variable is not known; known are \(known)")
            }
            try set(setting, value, from: name)
        }
    }

    private mutating func set(_ setting: Setting, _ text: String, from origin: String) throws {
        guard setting.accepts(text) else {
            throw Settings.fault(
                origin, "nilai `\(text)` tidak dapat dipakai untuk \(setting.rawValue)",
                "the value `\(text)` cannot be used for \(setting.rawValue)")
        }
        values[setting] = Value(text: text, origin: origin)
    }

    /// The locale's language (POSIX: `LC_ALL` before `LC_MESSAGES` before `LANG`); English where it is another.
    private static func language(_ environment: [String: String]) -> Value {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let locale = environment[name], !locale.isEmpty else { continue }
            return Value(text: locale.hasPrefix("id") ? "id" : "en", origin: name)
        }
        return Value(text: "en", origin: "default")
    }

    private static func text(of path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Fault(
                .access,
                Phrase(
                    id: "\(path): tidak dapat dibaca. Periksa hak aksesnya.",
                    en: "\(path): cannot be read. Check its permissions."))
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw fault(
                path, "bukan teks UTF-8; simpan ulang sebagai UTF-8", "not UTF-8 text; save it as UTF-8")
        }
        return text
    }

    private static func fault(_ place: String, _ id: String, _ en: String) -> Fault {
        Fault(.configuration, Phrase(id: "\(place): \(id).", en: "\(place): \(en)."))
    }
}
