/// Where a server listens: `host:port`, an IPv6 address in brackets.
struct ListeningAddress: Equatable {
    var host: String
    var port: Int

    /// `nil` unless there is a host, and a port of 0 (any free one) to 65535.
    init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else { return nil }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        if host.isEmpty { return nil }
        self.host = host
        self.port = port
    }

    /// Only this machine can reach it.
    var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}
