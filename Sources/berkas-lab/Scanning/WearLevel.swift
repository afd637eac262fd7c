internal import DocumentImaging

/// How worn the pages of a dossier are.
package enum WearLevel: String, CaseIterable, Sendable {
    case light, medium, heavy

    /// Of one page. Ink is lost in bands or everywhere, not both: on no page is it lost to a person's eye.
    func wear(_ random: inout SplitMix) -> Wear {
        var wear = Wear()
        switch self {
        case .light:
            wear.skew = random.between(-0.7, 0.7)
            wear.specks = random.between(0, 2)
            wear.noise = random.number(0...6)
        case .medium:
            wear.skew = random.between(-2, 2)
            wear.specks = random.between(0.5, 6)
            wear.noise = random.number(0...16)
            if random.chance(0.4) { wear.shadow = random.between(0.1, 0.35) }
            if random.chance(0.3) { wear.folds = 1 }
            if random.chance(0.25) { wear.bleed = random.between(0.08, 0.2) }
            if random.chance(0.4) { wear.blur = 1 }
            if random.chance(0.35) { wear.copies = 1 }
            lose(&wear, &random, bands: 0.4, everywhere: 0.25)
        case .heavy:
            wear.skew = random.between(-3.5, 3.5)
            wear.specks = random.between(4, 15)
            wear.noise = random.number(8...36)
            wear.shadow = random.between(0.1, 0.55)
            wear.folds = random.number(0...2)
            wear.copies = random.number(0...2)
            if random.chance(0.35) { wear.bleed = random.between(0.1, 0.22) }
            if random.chance(0.7) { wear.blur = 1 }
            if random.chance(0.3) { wear.shade = random.between(0.2, 0.5) }
            lose(&wear, &random, bands: 0.55, everywhere: 0.4)
        }
        wear.skew = (wear.skew * 100).rounded() / 100
        return wear
    }

    private func lose(_ wear: inout Wear, _ random: inout SplitMix, bands: Double, everywhere: Double) {
        switch random.number(0...2) {
        case 0: wear.lowToner = random.between(0.15, bands)
        case 1: wear.pallor = random.between(0.1, everywhere)
        default: break
        }
    }
}
