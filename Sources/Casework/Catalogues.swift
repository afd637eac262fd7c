package import DossierModel
package import Extraction
internal import Foundation
package import Registry
internal import Validation

/// The kinds of paper and of permits: the office's own files in the home where it has them, else those we ship.
package struct Catalogues {
    package let documents: DocumentCatalogue
    package let permits: PermitCatalogue
    package let regions: RegionTable
    /// Days the office works.
    package let calendar: WorkingCalendar

    /// A wrong catalogue is a fault that names file, line and reason.
    package init(_ home: Home) throws {
        do {
            documents = try DocumentCatalogue(Catalogues.file(DocumentCatalogue.fileName, in: home))
            permits = try PermitCatalogue(file: Catalogues.file(PermitCatalogue.fileName, in: home))
            try permits.validate(against: documents.ids)
            try permits.validate(rules: RuleBook().ids)
            regions = try RegionTable.builtIn()
            let own = home.cataloguesPath + "/" + WorkingCalendar.fileName
            calendar =
                FileManager.default.fileExists(atPath: own)
                ? try WorkingCalendar(contentsOf: URL(fileURLWithPath: own)) : try WorkingCalendar.builtIn()
        } catch let error as CatalogueError {
            throw error.fault
        }
    }

    /// Throws a `Fault` that names the requirements there are when the application's permit type has no such one.
    package func require(_ requirement: String, of record: ApplicationRecord) throws {
        guard let permit = permits.type(record.permitType) else {
            throw Fault(
                .configuration,
                Phrase(
                    id: "Jenis izin \(record.permitType) milik \(record.number) tidak ada dalam katalog. "
                        + "Tambahkan ke \(PermitCatalogue.fileName).",
                    en:
                        "The catalogue has no permit type \(record.permitType), which \(record.number) is of. "
                        + "Add it to \(PermitCatalogue.fileName)."))
        }
        if permit.requirement(requirement) != nil { return }
        let known = permit.requirements.map(\.id).joined(separator: ", ")
        throw Fault(
            .other,
            Phrase(
                id: "Persyaratan \(requirement) tidak ada pada \(record.permitType); yang ada: \(known).",
                en: "\(record.permitType) has no requirement \(requirement); there are: \(known)."))
    }

    private static func file(_ name: String, in home: Home) throws -> CatalogueFile {
        let own = home.cataloguesPath + "/" + name
        return FileManager.default.fileExists(atPath: own)
            ? try CatalogueFile(contentsOf: URL(fileURLWithPath: own)) : try CatalogueFile.builtIn(name)
    }
}
