internal import Foundation
internal import HTTPTypes

/// Takes a multipart/form-data body apart as it comes (RFC 7578, RFC 2046 section 5.1), keeping no more of a file than
/// the bytes that may be the beginning of a boundary.
struct MultipartReader {
    enum Event: Equatable {
        /// A part begins; `filename` is `nil` for a plain field.
        case begins(name: String, filename: String?)
        case bytes([UInt8])
        case ends
    }

    private enum State { case preamble, headers, content, finished }

    private let delimiter: [UInt8]
    private var state = State.preamble
    private var waiting: [UInt8]
    /// The header of a part has at most so many bytes.
    private static let headerLimit = 8192

    var isFinished: Bool { state == .finished }

    init(boundary: String) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first boundary may stand at the very beginning.
        waiting = Array("\r\n".utf8)
    }

    /// `nil` unless the header is multipart/form-data with a boundary of 1 to 70 characters.
    static func boundary(in header: String?) -> String? {
        guard let header, header.lowercased().hasPrefix("multipart/form-data") else { return nil }
        for part in header.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard pair.count == 2, pair[0].lowercased() == "boundary" else { continue }
            let boundary = pair[1].trimmingCharacters(in: CharacterSet(charactersIn: "\""))
            return (1...70).contains(boundary.utf8.count) ? boundary : nil
        }
        return nil
    }

    /// What the bytes complete. Throws 400 for a body that is not what it says.
    mutating func take(_ bytes: some Sequence<UInt8>) throws -> [Event] {
        waiting.append(contentsOf: bytes)
        var events: [Event] = []
        var consumed = 0
        loop: while true {
            switch state {
            case .preamble, .content:
                guard let found = find(delimiter, from: consumed) else {
                    let keep = min(waiting.count - consumed, delimiter.count + 3)
                    let end = waiting.count - keep
                    if state == .content, end > consumed {
                        events.append(.bytes(Array(waiting[consumed..<end])))
                    }
                    consumed = max(consumed, end)
                    break loop
                }
                // Two more bytes say whether another part follows.
                guard waiting.count >= found + delimiter.count + 2 else {
                    if state == .content, found > consumed {
                        events.append(.bytes(Array(waiting[consumed..<found])))
                    }
                    consumed = found
                    break loop
                }
                if state == .content {
                    if found > consumed { events.append(.bytes(Array(waiting[consumed..<found]))) }
                    events.append(.ends)
                }
                let next = found + delimiter.count
                consumed = next + 2
                if waiting[next] == UInt8(ascii: "-"), waiting[next + 1] == UInt8(ascii: "-") {
                    state = .finished
                } else if waiting[next] == 13, waiting[next + 1] == 10 {
                    state = .headers
                } else {
                    throw MultipartReader.malformed
                }
            case .headers:
                guard let end = find(Array("\r\n\r\n".utf8), from: consumed) else {
                    if waiting.count - consumed > Self.headerLimit { throw MultipartReader.malformed }
                    break loop
                }
                events.append(try begin(String(decoding: waiting[consumed..<end], as: UTF8.self)))
                // The line end before the next boundary may be the one that ends the header.
                consumed = end + 2
                state = .content
                if find(delimiter, from: consumed) != consumed { consumed += 2 }
            case .finished:
                consumed = waiting.count
                break loop
            }
        }
        waiting.removeFirst(consumed)
        return events
    }

    private func find(_ pattern: [UInt8], from start: Int) -> Int? {
        guard waiting.count - start >= pattern.count else { return nil }
        return waiting[start...].firstRange(of: pattern)?.lowerBound
    }

    private func begin(_ header: String) throws -> Event {
        for line in header.split(separator: "\r\n") {
            guard line.lowercased().hasPrefix("content-disposition:") else { continue }
            guard let name = MultipartReader.value("name", in: line) else { throw MultipartReader.malformed }
            return .begins(name: name, filename: MultipartReader.value("filename", in: line))
        }
        throw MultipartReader.malformed
    }

    /// A quoted value; browsers write `"` in it as `%22`.
    private static func value(_ key: String, in line: Substring) -> String? {
        guard let start = line.range(of: "; \(key)=\"") else { return nil }
        let rest = line[start.upperBound...]
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        return String(rest[..<end].replacing("%22", with: "\"").replacing("%0D%0A", with: " "))
    }

    private static let malformed = Problem(
        .badRequest, "multipart", "Isi multipart salah bentuknya; belum ada yang diterima.",
        "The multipart body is malformed; nothing was accepted.")
}
