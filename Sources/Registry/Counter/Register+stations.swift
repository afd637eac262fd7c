internal import DossierModel
internal import Foundation
internal import GRDB

extension Register {
    /// Lets a station in. Returns it with its token, which is shown this once. Throws when the name is taken.
    package func addStation(_ name: String) async throws -> (station: ScanStation, token: AccessToken) {
        let token = AccessToken()
        let id = String(DigestStream.hex(of: token.text + name).prefix(8))
        let moment = clock()
        let station = try await write { database in
            let taken = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM stations WHERE name = ?)", arguments: [name])
            if taken == true {
                throw Fault(
                    .conflict,
                    Phrase(
                        id: "Stasiun \(name) sudah ada. Pilih nama lain, atau cabut yang lama dahulu.",
                        en: "There is a station \(name) already. Choose another name, or rename the old one.")
                )
            }
            try database.execute(
                sql: "INSERT INTO stations (id, name, token_hash, created_at) VALUES (?, ?, ?, ?)",
                arguments: [id, name, token.hash, moment.milliseconds])
            try DecisionEntry(kind: .station, reason: name, after: id).append(to: database, at: moment)
            return try Row.fetchOne(database, sql: "SELECT * FROM stations WHERE id = ?", arguments: [id])
                .map(ScanStation.init(row:))
        }
        guard let station else { throw Register.lostStation(name) }
        return (station, token)
    }

    /// The station whose token it is; `nil` when there is none or it was revoked.
    package func station(holding token: AccessToken) async throws -> ScanStation? {
        try await read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM stations WHERE token_hash = ? AND revoked_at IS NULL",
                arguments: [token.hash]
            ).map(ScanStation.init(row:))
        }
    }

    /// The station that stands for an officer at the console; made when it is first needed. Nobody holds its token.
    package func station(ofOfficer officer: String) async throws -> ScanStation {
        let name = "konsol-" + officer
        if let station = try await stations().first(where: { $0.name == name }) { return station }
        do { return try await addStation(name).station } catch let fault as Fault
            where fault.kind == .conflict
        {
            // Two requests of one page at the same time.
            guard let station = try await stations().first(where: { $0.name == name }) else { throw fault }
            return station
        }
    }

    /// All stations, by name.
    package func stations() async throws -> [ScanStation] {
        try await read {
            try Row.fetchAll($0, sql: "SELECT * FROM stations ORDER BY name").map(ScanStation.init(row:))
        }
    }

    /// Closes the door to a station, by id or name; its papers stay. Returns `false` when it was closed before.
    package func revokeStation(_ which: String) async throws -> Bool {
        let moment = clock()
        return try await write { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM stations WHERE id = ? OR name = ?", arguments: [which, which])
            guard let station = row.map(ScanStation.init(row:)) else { throw Register.lostStation(which) }
            if station.revokedAt != nil { return false }
            try database.execute(
                sql: "UPDATE stations SET revoked_at = ? WHERE id = ?",
                arguments: [moment.milliseconds, station.id])
            try DecisionEntry(kind: .station, reason: station.name, before: station.id)
                .append(to: database, at: moment)
            return true
        }
    }

    private static func lostStation(_ which: String) -> Fault {
        Fault(
            .notFound,
            Phrase(
                id: "Stasiun \(which) tidak ada. Lihat `berkas station list`.",
                en: "There is no station \(which). See `berkas station list`."))
    }
}
