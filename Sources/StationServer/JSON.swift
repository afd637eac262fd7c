internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Values as the API's JSON: keys sorted, times in ISO 8601.
enum JSON {
    static func response(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        let data = try encoder.encode(value)
        return Response(
            status: status,
            headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: data)))
    }

    /// The body of a request, at most `limit` bytes; an empty one is `{}`. Throws 400 with the reason.
    static func body<Value: Decodable>(
        _ type: Value.Type, of request: Request, limit: Int = 1 << 16
    ) async throws -> Value {
        var request = request
        let buffer: ByteBuffer
        do { buffer = try await request.collectBody(upTo: limit) } catch {
            throw Problem(
                .contentTooLarge, "too_large", "Isi permintaan terlalu besar.",
                "The request's body is too large.")
        }
        let data = buffer.readableBytes == 0 ? Data("{}".utf8) : Data(buffer.readableBytesView)
        do { return try JSONDecoder().decode(type, from: data) } catch {
            throw Problem(
                .badRequest, "bad_json", "Isi permintaan bukan JSON yang diharapkan.",
                "The request's body is not the JSON that is expected.")
        }
    }
}
