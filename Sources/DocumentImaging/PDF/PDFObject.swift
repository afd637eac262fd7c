internal import CQPDF
internal import DossierModel
internal import Glibc

/// One value in a PDF. Asking for what is not there gives the null object, never an error.
final class PDFObject {
    let owner: PDFObjects
    let handle: qpdf_oh

    init(_ owner: PDFObjects, _ handle: qpdf_oh) {
        self.owner = owner
        self.handle = handle
    }

    deinit { unsafe qpdf_oh_release(owner.data, handle) }

    var isNull: Bool { unsafe qpdf_oh_is_null(owner.data, handle) != 0 }
    var isDictionary: Bool { unsafe qpdf_oh_is_dictionary(owner.data, handle) != 0 }
    var isArray: Bool { unsafe qpdf_oh_is_array(owner.data, handle) != 0 }
    var isStream: Bool { unsafe qpdf_oh_is_stream(owner.data, handle) != 0 }

    /// Number of an indirect object; 0 for a direct one.
    var number: Int { Int(unsafe qpdf_oh_get_object_id(owner.data, handle)) }

    /// Without the slash.
    var name: String? {
        guard unsafe qpdf_oh_is_name(owner.data, handle) != 0 else { return nil }
        return String(unsafe String(cString: qpdf_oh_get_name(owner.data, handle)).dropFirst())
    }

    /// A finite number.
    var real: Double? {
        guard unsafe qpdf_oh_is_number(owner.data, handle) != 0 else { return nil }
        let value = unsafe qpdf_oh_get_numeric_value(owner.data, handle)
        return value.isFinite ? value : nil
    }

    var integer: Int? {
        guard unsafe qpdf_oh_is_integer(owner.data, handle) != 0 else { return nil }
        return Int(unsafe qpdf_oh_get_int_value(owner.data, handle))
    }

    var bool: Bool? {
        guard unsafe qpdf_oh_is_bool(owner.data, handle) != 0 else { return nil }
        return unsafe qpdf_oh_get_bool_value(owner.data, handle) != 0
    }

    /// A text string, whatever its encoding in the file.
    var text: String? {
        guard unsafe qpdf_oh_is_string(owner.data, handle) != 0 else { return nil }
        return unsafe String(cString: qpdf_oh_get_utf8_value(owner.data, handle))
    }

    /// The bytes of a string.
    var bytes: [UInt8]? {
        guard unsafe qpdf_oh_is_string(owner.data, handle) != 0 else { return nil }
        var length = 0
        guard let start = unsafe qpdf_oh_get_binary_string_value(owner.data, handle, &length) else {
            return nil
        }
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
    }

    /// The value of a key of a dictionary, or of a stream's dictionary.
    subscript(key: String) -> PDFObject {
        if isStream {
            let dictionary = PDFObject(owner, unsafe qpdf_oh_get_dict(owner.data, handle))
            return dictionary[key]
        }
        return PDFObject(owner, unsafe qpdf_oh_get_key_if_dict(owner.data, handle, "/" + key))
    }

    /// Keys of a dictionary, without the slash; at most `limit`.
    func keys(limit: Int = 10_000) -> [String] {
        guard isDictionary else { return [] }
        var keys: [String] = []
        unsafe qpdf_oh_begin_dict_key_iter(owner.data, handle)
        while unsafe qpdf_oh_dict_more_keys(owner.data) != 0 {
            let key = unsafe String(cString: qpdf_oh_dict_next_key(owner.data))
            if keys.count < limit { keys.append(String(key.dropFirst())) }
        }
        return keys
    }

    /// Items of an array; at most `limit`. Nothing for anything else.
    func items(limit: Int = 10_000) -> [PDFObject] {
        guard isArray else { return [] }
        let count = min(limit, Int(unsafe qpdf_oh_get_array_n_items(owner.data, handle)))
        return (0..<max(0, count)).map {
            PDFObject(owner, unsafe qpdf_oh_get_array_item(owner.data, handle, Int32($0)))
        }
    }

    /// An array of numbers; `nil` when it is not one of that many.
    func numbers(_ count: Int) -> [Double]? {
        let values = items(limit: count + 1).map(\.real)
        guard values.count == count, !values.contains(nil) else { return nil }
        return values.compactMap { $0 }
    }

}
