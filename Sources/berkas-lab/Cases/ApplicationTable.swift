internal import DossierModel

/// `applications.csv`: the register's records that the samples belong to, and some that none belongs to.
struct ApplicationTable {
    struct Row {
        var number: String
        var permit: String
        var on: String
        var person: Person
        var company: Company?
        var attorney: Person?
        /// Members of a JSON object, without its braces.
        var variables: String
        /// `perorangan`, `perusahaan`, `lembaga`; `nil` where the company tells.
        var kind: String?
    }

    var rows: [Row]

    init(rows: [Row]) {
        self.rows = rows
    }

    init(_ cast: Cast) {
        func row(
            _ serial: Int, _ permit: String, _ on: String, _ person: Person, company: Company? = nil,
            attorney: Person? = nil, _ variables: String
        ) -> Row {
            let number = "\(serial)/\(permit)/XI/2026"
            return Row(
                number: number, permit: permit, on: on, person: person, company: company, attorney: attorney,
                variables: variables)
        }
        let fresh = "\"jenis_permohonan\":\"baru\",\"dikuasakan\":false"
        let health = fresh + ",\"praktik_ke\":1,\"mandiri\":false,\"tidak_praktik_lebih_5_tahun\":false"
        let sipa =
            health
            + ",\"kewenangan_loket\":true,\"pergantian_apoteker\":false,\"asn_faskes_pemerintah\":true"
        rows = [
            row(161, "SIPA", "2026-11-16", cast.rina, sipa),
            row(162, "SIPB", "2026-11-16", cast.dewi, health),
            row(163, "SIP_DOKTER", "2026-11-17", cast.bagus, health + ",\"pns_tni_polri\":false"),
            row(
                164, "IZIN_APOTEK", "2026-11-17", cast.hasan, company: cast.pharmacy,
                fresh + ",\"pemilik_modal_bukan_apoteker\":false,\"kewenangan_loket\":false"),
            row(
                165, "PBG", "2026-11-17", cast.maria,
                fresh + ",\"pemilik_tanah\":\"pemohon\",\"jumlah_lantai\":1,\"tahap\":\"pendaftaran\""),
            row(
                166, "REKLAME", "2026-11-18", cast.yusuf, company: cast.mahakam,
                fresh
                    + ",\"jenis_reklame\":\"insidentil\",\"lahan\":\"milik_pemerintah\",\"luas_m2\":8,"
                    + "\"konstruksi\":false"),
            row(167, "NIB_UMK", "2026-11-18", cast.andi, fresh),
            row(
                168, "IZIN_TRAYEK", "2026-11-18", cast.maria, attorney: cast.andi,
                "\"jenis_permohonan\":\"baru\",\"dikuasakan\":true,\"jumlah_kendaraan\":1"),
            row(169, "SIPP", "2026-11-18", cast.sari, health),
            row(170, "SIPA", "2026-11-19", cast.fitri, sipa),
            row(
                171, "SIPA", "2026-11-19", cast.fitri,
                sipa.replacing("\"praktik_ke\":1", with: "\"praktik_ke\":2")),
            row(172, "SIPB", "2026-11-19", cast.nurul, health),
            row(173, "SIPB", "2026-11-19", cast.nurulTwin, health),
            row(174, "SIP_DOKTER", "2026-11-19", cast.joko, health + ",\"pns_tni_polri\":true"),
            row(175, "SIUJK", "2026-11-20", cast.yusuf, company: cast.mahakam, fresh),
            row(176, "NIB_UMK", "2026-11-20", cast.rinaElder, fresh),
            row(177, "NIB_UMK", "2026-11-20", cast.yusufYounger, fresh),
            row(
                178, "PBG", "2026-11-20", cast.hasan,
                fresh + ",\"pemilik_tanah\":\"pemohon\",\"jumlah_lantai\":2"),
            row(179, "BONGKAR_TROTOAR", "2026-11-20", cast.andi, fresh),
            row(180, "IZIN_EVENT", "2026-11-20", cast.maria, fresh + ",\"jenis_kegiatan\":\"pameran\""),
            row(181, "SKP_PENELITIAN", "2026-11-20", cast.sari, fresh),
            row(182, "IZIN_TRAYEK", "2026-11-20", cast.yusufYounger, fresh + ",\"jumlah_kendaraan\":3"),
            row(183, "SIPP", "2026-11-20", cast.rinaElder, health),
            row(184, "REKLAME", "2026-11-20", cast.hasan, fresh + ",\"jenis_reklame\":\"tetap\""),
            row(185, "NIB_UMK", "2026-11-20", cast.dewi, fresh),
        ]
    }

    var csv: String {
        let head =
            "number,permit_type,submitted_on,applicant_kind,applicant_name,nik,npwp,birth_date,phone,address,"
            + "company_name,nib,company_npwp,attorney_name,attorney_nik,variables"
        let lines = rows.map { row in
            let kind = row.kind ?? (row.company == nil ? "perorangan" : "perusahaan")
            var variables = "{\"tipe_pemohon\":\"\(kind)\",\(row.variables)"
            if let company = row.company { variables += ",\"bentuk_badan\":\"\(company.form)\"" }
            variables += "}"
            let phone = row.person.phone.filter(\.isNumber)
            let fields: [String] = [
                row.number, row.permit, row.on, kind, row.person.name, row.person.nik, row.person.npwp,
                row.person.born.description, phone, row.person.address, row.company?.full ?? "",
                row.company?.nib ?? "", row.company?.npwp ?? "", row.attorney?.name ?? "",
                row.attorney?.nik ?? "", variables,
            ]
            return fields.map(quoted).joined(separator: ",")
        }
        return ([head] + lines).joined(separator: "\n") + "\n"
    }

    private func quoted(_ field: String) -> String {
        guard field.contains(where: { $0 == "," || $0 == "\"" }) else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}
