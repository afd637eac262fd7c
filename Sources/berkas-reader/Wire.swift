internal import CLinux
internal import DossierModel
internal import FoundationEssentials
internal import Glibc

/// The socket to the parent, descriptor 0. Trouble on it ends the process: there is nobody left to serve.
struct Wire {
    private static let socket: Int32 = 0
    /// A page with 20,000 words takes 3 MB.
    private static let frameLimit: UInt32 = 64 << 20

    /// Writes and reads one frame for nothing: Swift looks up what makes a type `Codable` when it is first used, which
    /// takes milliseconds in a program with as many libraries.
    func warmUp() {
        let facts = FileFacts(format: .pdf, pageCount: 1, activeContent: [""], pdfaClaim: "", remarks: [""])
        let size = PixelSize(width: 1, height: 1)
        let word = Word(text: "", box: PixelRect(x: 0, y: 0, width: 1, height: 1), confidence: 0.5, line: 0)
        let picture = DecodedPicture(
            size: size, layout: "",
            stored: StoredFacts(
                storedSize: size, resolution: Resolution(x: 0.5, y: 0.5), bitsPerSample: 1,
                samplesPerPixel: 1,
                compression: ""),
            textLayer: PageText(source: .embedded, words: [word]), textRotation: 0)
        let ready = ReaderAnswer.ready(ReaderFence(landlock: 0))
        for answer in [.opened(facts), .decoded(picture), .defect(ScanDefect(.damaged, "")), ready] {
            _ = try? JSONEncoder().encode(answer)
        }
        for request in [ReaderRequest.open(passwords: []), .decode(page: 1)] {
            _ = try? JSONDecoder().decode(ReaderRequest.self, from: JSONEncoder().encode(request))
        }
    }

    /// The next request and the descriptor that came with it, which is the caller's to close.
    func receive() -> (request: ReaderRequest, passed: Int32?) {
        var bytes: UnsafeMutablePointer<UInt8>?
        var descriptor: Int32 = -1
        let count = unsafe berkas_receive_frame(Wire.socket, &bytes, Wire.frameLimit, &descriptor, -1)
        guard count > 0, let bytes = unsafe bytes else { leave(count == 0 ? 0 : 3) }
        let frame = unsafe Data(bytesNoCopy: bytes, count: Int(count), deallocator: .free)
        guard let request = try? JSONDecoder().decode(ReaderRequest.self, from: frame) else {
            complain("not a request")
            leave(3)
        }
        return (request, descriptor >= 0 ? descriptor : nil)
    }

    /// Answers; `descriptor` stays the caller's.
    func send(_ answer: ReaderAnswer, passing descriptor: Int32 = -1) {
        let frame: Data
        do {
            frame = try JSONEncoder().encode(answer)
        } catch {
            // A number that JSON has no word for (not finite) came out of the page.
            send(.defect(ScanDefect(.damaged, "what was measured cannot be written")))
            return
        }
        let sent = unsafe frame.withUnsafeBytes {
            unsafe berkas_send_frame(Wire.socket, $0.baseAddress, UInt32($0.count), descriptor, -1)
        }
        guard sent == 0 else { leave(3) }
    }
}
