internal import Extraction
package import Foundation
package import Registry

extension ApplicationImport {
    /// The records of a table for these permit types; identity numbers that cannot be any are warned of. Throws as
    /// `init(_:name:permitTypes:isFlawed:)`.
    package init(_ data: Data, name: String, for standing: Standing) throws {
        try self.init(
            data, name: name, permitTypes: Set(standing.permits.types.map(\.id)),
            isFlawed: { column, digits in
                ["nik", "attorney_nik"].contains(column) && NIK.flaw(of: digits) != nil
            })
    }
}
