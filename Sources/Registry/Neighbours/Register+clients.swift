internal import DossierModel
internal import Foundation
internal import GRDB

extension Register {
    /// Lets a program in. Returns it with its token, which is shown this once. Throws when the name is taken.
    package func addClient(
        _ name: String, scopes: [APIClient.Scope], by officer: String?
    ) async throws -> (client: APIClient, token: AccessToken) {
        let token = AccessToken()
        let id = String(DigestStream.hex(of: token.text + name).prefix(8))
        let moment = clock()
        let text = scopes.map(\.rawValue).joined(separator: " ")
        try await write { database in
            let taken = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM api_clients WHERE name = ?)", arguments: [name])
            if taken == true {
                throw Fault(
                    .conflict,
                    Phrase(
                        id: "Klien \(name) sudah ada. Pilih nama lain.",
                        en: "There is a client \(name) already. Choose another name."))
            }
            try database.execute(
                sql: """
                    INSERT INTO api_clients (id, name, scopes, token_hash, created_at) VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [id, name, text, token.hash, moment.milliseconds])
            try DecisionEntry(kind: .client, officer: officer, reason: name, after: id)
                .append(to: database, at: moment)
        }
        guard let client = try await clients().first(where: { $0.id == id }) else { throw lostClient(name) }
        return (client, token)
    }

    /// All clients, by name.
    package func clients() async throws -> [APIClient] {
        try await read {
            try Row.fetchAll($0, sql: "SELECT * FROM api_clients ORDER BY name").map(APIClient.init(row:))
        }
    }

    /// The client whose token it is; `nil` when there is none or it was revoked.
    package func client(holding token: AccessToken) async throws -> APIClient? {
        try await read {
            try Row.fetchOne(
                $0, sql: "SELECT * FROM api_clients WHERE token_hash = ? AND revoked_at IS NULL",
                arguments: [token.hash]
            ).map(APIClient.init(row:))
        }
    }

    /// Shuts a program out, by id or name. Returns `false` when it was out before.
    package func revokeClient(_ which: String, by officer: String?) async throws -> Bool {
        let moment = clock()
        let lost = lostClient(which)
        return try await write { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM api_clients WHERE id = ?1 OR name = ?1", arguments: [which])
            guard let client = row.map(APIClient.init(row:)) else { throw lost }
            if client.revokedAt != nil { return false }
            try database.execute(
                sql: "UPDATE api_clients SET revoked_at = ? WHERE id = ?",
                arguments: [moment.milliseconds, client.id])
            try DecisionEntry(kind: .client, officer: officer, reason: client.name, before: client.id)
                .append(to: database, at: moment)
            return true
        }
    }

    private func lostClient(_ which: String) -> Fault {
        Fault(
            .notFound,
            Phrase(
                id: "Klien \(which) tidak ada. Lihat `berkas client list`.",
                en: "There is no client \(which). See `berkas client list`."))
    }
}
