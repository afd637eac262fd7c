package import DossierModel

/// Every rule there is, with its thresholds, and how to apply them all.
package struct CheckBook: Sendable {
    package var fileChecks: [any Check<FileSubject>] = [
        Encrypted(), Damaged(), Incomplete(), Unsupported(), TooLarge(), NoPages(),
        UnansweredFile(), ActiveContent(), HiddenAttachment(), DigitallySigned(), ExactDuplicate(),
    ]
    /// Before all other page checks.
    package var blankPage = BlankPage()
    /// For pages with content; a blank page has no other trouble.
    package var pageChecks: [any Check<Page>] = [
        UpsideDown(), ExcessiveSkew(), LowResolution(), UnknownResolution(), OutOfFocus(), TooFaint(),
        TooDark(),
        CutOffEdge(), BlackBorder(), UnreadableText(),
    ]
    package var unreadablePage = UnreadablePage()
    package var dossierChecks: [any Check<Dossier>] = [
        MissingRequirement(), ExpiredDocument(), ConflictingIdentity(), InvalidIdentifier(),
        ReadersDisagree(),
        UnclassifiedPages(),
        MissingCoverSheet(),
    ]

    package init() {}

    package func findings(on file: FileSubject) -> [Finding] {
        fileChecks.flatMap { $0.findings(on: file, at: .file(file.name)) }
    }

    /// On one page of `file`, read or not.
    package func findings(on reading: PageReading, of file: String) -> [Finding] {
        let location = Finding.Location.page(PageID(file: file, number: reading.number))
        guard let page = reading.page else { return unreadablePage.findings(on: reading, at: location) }
        let blank = blankPage.findings(on: page, at: location)
        return blank.isEmpty ? pageChecks.flatMap { $0.findings(on: page, at: location) } : blank
    }

    /// On the dossier as a whole; those on its files and pages are apart.
    package func findings(on dossier: Dossier) -> [Finding] {
        dossierChecks.flatMap { $0.findings(on: dossier, at: .submission) }
    }
}
