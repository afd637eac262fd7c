package import DossierModel
internal import Glibc

extension Fault {
    /// The fault behind an `errno` on a path of ours.
    package static func system(_ code: Int32, at path: String, doing id: String, _ en: String) -> Fault {
        switch code {
        case ENOSPC, EDQUOT:
            Fault(
                .diskFull,
                Phrase(
                    id: "\(path): \(id) gagal karena tempat penyimpanan penuh. "
                        + "Kosongkan tempat, lalu jalankan lagi.",
                    en: "\(path): cannot \(en), the disk is full. "
                        + "Free some space, then run again."))
        case ENOTDIR:
            Fault(
                .access,
                Phrase(
                    id: "\(path): \(id) gagal karena \(obstacle(at: path)) adalah berkas, bukan folder. "
                        + "Sebutkan folder lain dengan --home, atau pindahkan berkas itu.",
                    en: "\(path): cannot \(en), because \(obstacle(at: path)) is a file, not a folder. "
                        + "Name another folder by --home, or move that file away."))
        case EROFS:
            Fault(
                .access,
                Phrase(
                    id: "\(path): \(id) gagal karena disk itu hanya dapat dibaca. "
                        + "Pasang ulang agar dapat ditulis, atau sebutkan folder lain dengan --home.",
                    en: "\(path): cannot \(en), because that disk is read-only. "
                        + "Mount it for writing, or name another folder by --home."))
        case EACCES, EPERM, ENOENT:
            Fault(
                .access,
                Phrase(
                    id: "\(path): \(id) gagal (\(reason(code))). Periksa nama dan hak aksesnya.",
                    en: "\(path): cannot \(en) (\(reason(code))). Check the name and its permissions."))
        default:
            Fault(
                .other,
                Phrase(
                    id:
                        "\(path): \(id) gagal (\(reason(code))). Coba lagi; bila berulang, hubungi pengelola.",
                    en:
                        "\(path): cannot \(en) (\(reason(code))). Try again; if it persists, ask the administrator."
                ))
        }
    }

    /// The first part of a path that is there and is no folder.
    private static func obstacle(at path: String) -> String {
        var part = ""
        for name in path.split(separator: "/") {
            part += "/" + name
            var status = stat()
            if unsafe stat(part, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR { break }
        }
        return part
    }

    /// The C library's own words for an `errno`.
    private static func reason(_ code: Int32) -> String {
        guard let text = unsafe strerror(code) else { return "errno \(code)" }
        return unsafe String(cString: text)
    }
}
