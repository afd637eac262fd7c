internal import Archive
internal import DossierModel
internal import Registry

/// A document's pages as they stand in its archival copy: which picture, how it is turned and cut, which words lie on it.
struct CopyPages {
    struct Entry {
        let id: PageID
        let source: SourceFile
        let facts: PageFacts
        let recipe: Recipe
        let words: [Word]
        let label: ArchivalPage.Label

        /// Of the page as the file shows it, before the recipe.
        var frame: PixelSize {
            let size = facts.size
            for step in recipe {
                if case .crop = step { break }
                if case .turn(let quarters) = step, quarters % 2 != 0 {
                    return PixelSize(width: size.height, height: size.width)
                }
            }
            return size
        }

        /// Dots an inch of that frame; `nil` where none are told that can be true.
        var resolution: Resolution? {
            guard facts.resolutionIsPlausible, var stated = facts.stored.resolution else { return nil }
            var stored = facts.stored.storedSize
            // Stated for the stored picture; the page is the one that the file shows.
            if facts.stored.orientation >= 5 {
                stated = Resolution(x: stated.y, y: stated.x)
                stored = PixelSize(width: stored.height, height: stored.width)
            }
            guard stored.width > 0, stored.height > 0 else { return nil }
            return Resolution(
                x: stated.x * Double(frame.width) / Double(stored.width),
                y: stated.y * Double(frame.height) / Double(stored.height))
        }

        /// What of the page is taken apart for a small copy: no more than the document has of it.
        var layers: LayerRequest {
            // Without a resolution as if the longer side were A4's.
            let likely = Double(max(frame.width, frame.height)) / 11.7
            return LayerRequest(
                part: SeenPart.box(of: frame, through: recipe), resolution: resolution?.x ?? likely)
        }

        /// Encodes what the copy depends on, beside the bytes of the source.
        var parts: String {
            let text = words.map { "\($0.box.x),\($0.box.y),\($0.box.width),\($0.box.height) \($0.text)" }
            return "\(source.digest.hex) \(id.number) \(recipe) \(label)\n" + text.joined(separator: "\n")
        }
    }

    let entries: [Entry]

    /// `name`: the document type's, for the page labels.
    init(_ document: Document, of dossier: Dossier, name: String) {
        entries = document.regions.enumerated().compactMap { index, region in
            guard let sheet = dossier.pages.first(where: { $0.id == region.page }), let page = sheet.page,
                let file = dossier.submission.files.first(where: { $0.name == region.page.file })
            else { return nil }
            var words = page.text?.words ?? []
            var recipe = page.recipe.filter { step in
                switch step {
                case .turn, .level, .crop: true
                case .twoTone, .despeckle, .scale, .dropColour, .evenLight, .smooth, .deepen, .dropRules,
                    .readApart, .negative, .invert:
                    false
                }
            }
            var size = page.facts.size
            if let box = region.box {
                recipe.append(.crop(box))
                words = words.filter { $0.box.intersection(box) != nil }
                for index in words.indices {
                    words[index].box.x -= box.x
                    words[index].box.y -= box.y
                }
                size = PixelSize(width: box.width, height: box.height)
            }
            if let turned = sheet.turned {
                recipe.append(.turn(quarters: turned))
                for index in words.indices { words[index].box = words[index].box.turned(turned, in: size) }
            }
            return Entry(
                id: region.page, source: file, facts: page.facts, recipe: recipe, words: words,
                label: ArchivalPage.Label(prefix: name + " ", number: index + 1))
        }
    }
}

extension PixelRect {
    /// Where it lies when a page of that size is turned clockwise by quarters.
    fileprivate func turned(_ quarters: Int, in size: PixelSize) -> PixelRect {
        switch ((quarters % 4) + 4) % 4 {
        case 1: PixelRect(x: size.height - maxY, y: x, width: height, height: width)
        case 2: PixelRect(x: size.width - maxX, y: size.height - maxY, width: width, height: height)
        case 3: PixelRect(x: y, y: size.width - maxX, width: height, height: width)
        default: self
        }
    }
}
