/// The kinds of identifiers that papers carry, by the names document catalogues use for them.
package enum IdentifierKind: String, Sendable, CaseIterable {
    case nik
    case familyCard = "no_kk"
    case npwp15
    case npwp16
    /// Business identification number.
    case nib
    /// Number of a property tax object.
    case nop
    /// A number with slashes, as on letters, decisions and permits.
    case letterNumber = "nomor_surat"
    /// Decree of the Ministry of Law on a company, foundation or association.
    case ahu
    case landRight = "hak_tanah"
    /// Registration of a health worker, on the STR.
    case registration = "nomor_str"
    /// Mobile or landline.
    case phone = "telepon"
}
