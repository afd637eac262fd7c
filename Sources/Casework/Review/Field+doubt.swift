package import DossierModel

extension Field {
    /// Below this a reading is shown to a person first. Text that no check can confirm is given at most 0.85 of its words'
    /// confidence by the field rules, so this is a mean word confidence of about 0.82.
    package static let sure = 0.7
    /// From so many digits on a value is an identifier, which nobody reads over at a glance.
    private static let identifierDigits = 13

    /// True while a person should look: a repaired value, one read with little confidence, a long number that no
    /// check confirms, and whatever two readers read differently. What an officer typed or confirmed is sure.
    package var isDoubtful: Bool {
        if source == .officer { return false }
        switch keying {
        case .disagreed: return true
        // The surer reading of two that differ is wrong about as often as it is right (names, addresses and texts of worn
        // drawn dossiers), and there are few of them.
        case .varied where !verified: return true
        case .once, .agreed, .settled, .varied: break
        }
        let isIdentifier = value.utf8.count >= Field.identifierDigits && value.allSatisfy(\.isNumber)
        return source == .repaired || confidence < Field.sure || (isIdentifier && !verified)
    }
}
