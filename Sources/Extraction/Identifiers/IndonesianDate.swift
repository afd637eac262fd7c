package import DossierModel

/// Days as Indonesian papers write them: always day, month, year.
package enum IndonesianDate {
    /// A day found in a text.
    package struct Found: Hashable, Sendable {
        package let day: CalendarDay
        package let range: Range<String.Index>
    }

    /// A year of two digits means one up to this many years ahead, else one of the century before.
    static let pivot = 10
    /// Years that papers at a counter carry.
    static let years = 1900...2099

    /// The first day in `text`: `3 Agustus 2020`, `03-08-2020`, `3/8/20`, `Bontang, 17 DESEMBER 1990`,
    /// `tiga Agustus dua ribu dua puluh`.
    package static func day(in text: String, today: CalendarDay) -> CalendarDay? {
        days(in: text, today: today).first?.day
    }

    /// Every day in `text`, left to right.
    package static func days(in text: String, today: CalendarDay) -> [Found] {
        let tokens = tokens(of: text)
        var found: [Found] = []
        var index = 0
        while index < tokens.count {
            if let (day, end) = numeric(tokens, index, today) ?? named(tokens, index, today)
                ?? spelled(tokens, index)
            {
                found.append(
                    Found(day: day, range: tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound))
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    struct Token {
        enum Kind { case number, word, mark }
        var kind: Kind
        var text: String
        var range: Range<String.Index>
        /// No white space before it.
        var joined: Bool
    }

    static func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        var index = text.startIndex
        var joined = false
        while index < text.endIndex {
            let start = index
            let character = text[index]
            if character.isWhitespace {
                joined = false
                index = text.index(after: index)
                continue
            }
            var kind = Token.Kind.mark
            index = text.index(after: index)
            if character.isASCII, character.isNumber {
                kind = .number
                while index < text.endIndex, text[index].isASCII, text[index].isNumber {
                    index = text.index(after: index)
                }
                // A letter straight behind one zero or one is a misread word: 0KTOBER.
                if index < text.endIndex, text[index].isLetter, character == "0" || character == "1",
                    text.distance(from: start, to: index) == 1
                {
                    kind = .word
                    while index < text.endIndex, text[index].isLetter || text[index].isNumber {
                        index = text.index(after: index)
                    }
                }
            } else if character.isLetter {
                kind = .word
                while index < text.endIndex, text[index].isLetter || isMisreadLetter(text, index) {
                    index = text.index(after: index)
                }
            }
            tokens.append(
                Token(kind: kind, text: String(text[start..<index]), range: start..<index, joined: joined))
            joined = true
        }
        return tokens
    }

    /// A zero or one inside a word, as in `ME1` or `OKT0BER`, but not the first digit of a number behind it.
    private static func isMisreadLetter(_ text: String, _ index: String.Index) -> Bool {
        guard text[index] == "0" || text[index] == "1" else { return false }
        let next = text.index(after: index)
        return next == text.endIndex || !text[next].isNumber
    }

    private static func numeric(_ tokens: [Token], _ start: Int, _ today: CalendarDay) -> (CalendarDay, Int)?
    {
        guard start + 4 < tokens.count, tokens[start].kind == .number, tokens[start].text.utf8.count <= 2,
            start == 0 || !tokens[start].joined || !isSeparator(tokens[start - 1]),
            isSeparator(tokens[start + 1]), tokens[start + 2].kind == .number,
            tokens[start + 2].text.utf8.count <= 2, isSeparator(tokens[start + 3]),
            tokens[start + 4].kind == .number, let day = Int(tokens[start].text),
            let month = Int(tokens[start + 2].text), let year = year(tokens[start + 4].text, today),
            let date = CalendarDay(year: year, month: month, day: day)
        else { return nil }
        // Part of a longer row of groups: a number, not a day.
        if start + 6 < tokens.count, isSeparator(tokens[start + 5]), tokens[start + 5].joined,
            tokens[start + 6].kind == .number, tokens[start + 6].joined
        {
            return nil
        }
        return (date, start + 5)
    }

    private static func named(_ tokens: [Token], _ start: Int, _ today: CalendarDay) -> (CalendarDay, Int)? {
        guard tokens[start].kind == .number, tokens[start].text.utf8.count <= 2,
            let day = Int(tokens[start].text)
        else { return nil }
        var index = start + 1
        if index < tokens.count, isSeparator(tokens[index]) { index += 1 }
        guard index < tokens.count, tokens[index].kind == .word,
            let month = IndonesianMonth(tokens[index].text)
        else { return nil }
        index += 1
        while index < tokens.count, isSeparator(tokens[index]) || tokens[index].text == "," { index += 1 }
        guard index < tokens.count, tokens[index].kind == .number,
            let year = year(tokens[index].text, today),
            let date = CalendarDay(year: year, month: month.number, day: day)
        else { return nil }
        return (date, index + 1)
    }

    private static func spelled(_ tokens: [Token], _ start: Int) -> (CalendarDay, Int)? {
        func numerals(from first: Int) -> (Int, Int)? {
            var end = first
            while end < tokens.count, tokens[end].kind == .word,
                Terbilang.isNumeral(tokens[end].text.lowercased())
            {
                end += 1
            }
            return Terbilang.number(tokens[first..<end].map { $0.text.lowercased() }).map { ($0, end) }
        }
        guard tokens[start].kind == .word, let (day, monthIndex) = numerals(from: start),
            monthIndex < tokens.count, let month = IndonesianMonth(tokens[monthIndex].text)
        else { return nil }
        var index = monthIndex + 1
        if index < tokens.count, tokens[index].text.lowercased() == "tahun" { index += 1 }
        guard index < tokens.count, let (year, end) = numerals(from: index), years.contains(year),
            let date = CalendarDay(year: year, month: month.number, day: day)
        else { return nil }
        return (date, end)
    }

    private static func isSeparator(_ token: Token) -> Bool {
        token.kind == .mark && ["-", "/", "."].contains(token.text)
    }

    private static func year(_ text: String, _ today: CalendarDay) -> Int? {
        guard let year = Int(text) else { return nil }
        switch text.utf8.count {
        case 4: return years.contains(year) ? year : nil
        case 2:
            let near = today.year / 100 * 100 + year
            return near > today.year + pivot ? near - 100 : near
        default: return nil
        }
    }
}
