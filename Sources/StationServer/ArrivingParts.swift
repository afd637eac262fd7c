internal import Casework
internal import DossierModel
internal import Foundation
internal import HTTPTypes
internal import Registry

/// The files of one multipart request while they come. Nothing of them counts before all are on the disk.
struct ArrivingParts {
    private let intake: UploadIntake
    private let station: ScanStation
    private var handover: String?
    private var isOwn = false
    private var files: [(upload: Upload, file: UploadFile)] = []
    private var current: (upload: Upload, file: UploadFile)?
    private var field: (name: String, text: [UInt8])?
    private static let fieldLimit = 4096

    init(intake: UploadIntake, station: ScanStation) {
        self.intake = intake
        self.station = station
    }

    private var counter: Counter { intake.counter }

    mutating func take(_ event: MultipartReader.Event) async throws {
        switch event {
        case .begins(let name, let filename):
            if let filename { try await begin(filename) } else { field = (name, []) }
        case .bytes(let bytes):
            if let file = current?.file {
                if file.received + bytes.count > intake.limits.fileBytes { throw tooLarge }
                try await BlockingWork.run { try file.write(bytes, count: bytes.count) }
            } else {
                field?.text += bytes
                if (field?.text.count ?? 0) > Self.fieldLimit { throw tooLarge }
            }
        case .ends:
            if let current { files.append(current) }
            current = nil
            if let ended = field, ended.name == "handover" {
                try await use(String(decoding: ended.text, as: UTF8.self))
            }
            field = nil
        }
    }

    /// All files are in the vault and in the handover when this returns. `closes`: nobody opened it by hand.
    mutating func finish() async throws -> (handover: String, closes: Bool) {
        guard let handover, !files.isEmpty else {
            throw Problem(
                .badRequest, "no_file", "Tidak ada berkas dalam unggahan.", "There is no file in the upload.")
        }
        for (upload, file) in files {
            var upload = upload
            try await BlockingWork.run { try file.synchronise() }
            upload.length = file.received
            upload.received = file.received
            try await counter.register.advance(
                upload, to: file.received, length: file.received, expiresAt: upload.expiresAt)
            try await counter.finish(upload, known: file.wholeDigest)
        }
        return (handover, isOwn)
    }

    private mutating func use(_ id: String) async throws {
        let named = try await counter.register.handover(id)
        guard named.station == station.id, handover == nil || handover == id else {
            throw Problem(
                .badRequest, "handover", "Sebutkan penyerahan sebelum berkas pertama, dan hanya satu.",
                "Name the handover before the first file, and only one.")
        }
        handover = id
    }

    private mutating func begin(_ filename: String) async throws {
        if handover == nil {
            handover = try await counter.register.openHandover(station: station.id, receivedOn: .today).id
            isOwn = true
        }
        let upload = Upload(
            id: Upload.newID(), station: station.id, handover: handover, name: SafeName.of(filename),
            length: nil,
            expiresAt: Date() + intake.limits.uploadRest)
        let store = counter.store
        let file = try await BlockingWork.run {
            try store.create(upload)
            return try store.open(upload)
        }
        try await counter.register.add(upload)
        current = file.map { (upload, $0) }
    }

    private var tooLarge: Problem {
        Problem(
            .contentTooLarge, "too_large",
            "Berkas terlalu besar; paling besar \(intake.limits.fileBytes) bita.",
            "The file is too large; at most \(intake.limits.fileBytes) bytes are taken.")
    }
}
