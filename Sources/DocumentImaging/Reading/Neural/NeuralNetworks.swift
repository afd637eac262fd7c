internal import COpenVINO
internal import DossierModel
internal import Glibc

/// The second reader does not work, and why.
struct NeuralTrouble: Error {
    var missing: MissingReader
    var reason: String
}

/// PP-OCRv6's two small networks in OpenVINO, compiled for one thread. One thread at a time.
@safe final class NeuralNetworks {
    enum Kind {
        /// Where there is text: a probability for every pixel.
        case detection
        /// What a line says: a probability for every character at every eighth column.
        case recognition
    }

    /// A network's answer, in its own memory.
    @safe struct Answer {
        /// Valid until the network is asked again.
        let values: UnsafePointer<Float>
        /// Of each dimension, the outermost first.
        let sizes: [Int]

        fileprivate init(_ answer: berkas_answer) {
            unsafe values = unsafe answer.values
            let four = unsafe answer.sizes
            sizes = Array([four.0, four.1, four.2, four.3].map(Int.init).prefix(Int(unsafe answer.rank)))
        }
    }

    private let runtime: OpaquePointer
    private let detection: OpaquePointer
    private let recognition: OpaquePointer

    /// `folder` holds `runtime/`, `detection.onnx` and `recognition.onnx`. Throws `notInstalled` where one is not
    /// there, `notLoaded` where it is and does not load.
    ///
    /// - Parameter exact: with 32-bit floats also where the processor has instructions for shorter ones.
    init(folder: String, exact: Bool = false) throws(NeuralTrouble) {
        let paths = ["detection.onnx", "recognition.onnx", "characters.txt"].map { "\(folder)/\($0)" }
        for path in paths + ["\(folder)/runtime"] where unsafe access(path, R_OK) != 0 {
            throw NeuralTrouble(missing: .notInstalled, reason: "\(path) is not there")
        }
        var reason = berkas_reason()
        guard let runtime = unsafe berkas_runtime_open("\(folder)/runtime", &reason) else {
            throw NeuralTrouble(missing: .notLoaded, reason: Self.text(reason))
        }
        unsafe self.runtime = unsafe runtime
        guard let detection = unsafe berkas_network_load(runtime, paths[0], exact ? 1 : 0, &reason) else {
            unsafe berkas_runtime_close(runtime)
            throw NeuralTrouble(missing: .notLoaded, reason: Self.text(reason))
        }
        unsafe self.detection = unsafe detection
        guard let recognition = unsafe berkas_network_load(runtime, paths[1], exact ? 1 : 0, &reason) else {
            unsafe berkas_network_close(detection)
            unsafe berkas_runtime_close(runtime)
            throw NeuralTrouble(missing: .notLoaded, reason: Self.text(reason))
        }
        unsafe self.recognition = unsafe recognition
    }

    deinit {
        unsafe berkas_network_close(recognition)
        unsafe berkas_network_close(detection)
        unsafe berkas_runtime_close(runtime)
    }

    /// Asks a network for a picture, of which the answer is good until it is asked again.
    func ask(_ task: Kind, _ picture: inout NetworkInput) throws(NeuralTrouble) -> Answer {
        var answer = unsafe berkas_answer()
        var reason = berkas_reason()
        let network = unsafe task == .detection ? detection : recognition
        let (height, width) = (Int64(picture.height), Int64(picture.width))
        let asked = unsafe picture.values.withUnsafeMutableBufferPointer {
            unsafe berkas_network_ask(network, $0.baseAddress!, height, width, &answer, &reason)
        }
        guard asked == 0 else {
            throw NeuralTrouble(missing: .failed, reason: Self.text(reason))
        }
        return unsafe Answer(answer)
    }

    private static func text(_ reason: berkas_reason) -> String {
        unsafe withUnsafeBytes(of: reason.text) { bytes in
            unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}
