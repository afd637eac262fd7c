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
                        + "Kosongkan tempat lalu jalankan lagi; yang sudah diterima tetap aman.",
                    en: "\(path): cannot \(en), the disk is full. "
                        + "Free some space and run again; what was accepted is safe."))
        case EACCES, EPERM, EROFS, ENOENT, ENOTDIR:
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

    /// The C library's own words for an `errno`.
    private static func reason(_ code: Int32) -> String {
        guard let text = unsafe strerror(code) else { return "errno \(code)" }
        return unsafe String(cString: text)
    }
}
