package import DossierModel

/// A moment as the counter's clock shows it: Central Indonesia Time (WITA), always eight hours ahead of UTC.
package struct WITATime: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Since 1970-01-01T00:00:00Z.
    package let seconds: Int

    private static let offset = 8 * 3600
    /// 9999-12-31 WITA, the last second.
    private static let last = 253_402_271_999

    /// `nil` before 1970 and after the year 9999.
    package init?(seconds: Int) {
        guard (0...WITATime.last).contains(seconds) else { return nil }
        self.seconds = seconds
    }

    /// Reads what `description` writes.
    package init?(text: some StringProtocol) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = CalendarDay(iso: parts[0]), parts[1].hasSuffix("+08:00") else {
            return nil
        }
        let clock = parts[1].dropLast(6).split(separator: ":", omittingEmptySubsequences: false)
        guard clock.map(\.utf8.count) == [2, 2, 2],
            let hour = Int(clock[0]), let minute = Int(clock[1]), let second = Int(clock[2])
        else { return nil }
        let days = day.ordinal - WITATime.epoch
        self.init(seconds: days * 86400 + hour * 3600 + minute * 60 + second - WITATime.offset)
        // Whatever else these digits were meant to be, it is no such time.
        guard description == text else { return nil }
    }

    /// The beginning of a day at the counter; `nil` before 1970 and after the year 9999.
    package init?(midnight day: CalendarDay) {
        self.init(seconds: (day.ordinal - WITATime.epoch) * 86400 - WITATime.offset)
    }

    /// The beginning of its day; `nil` on the first, which began before 1970 in Greenwich.
    package var midnight: WITATime? {
        WITATime(seconds: (seconds + WITATime.offset) / 86400 * 86400 - WITATime.offset)
    }

    /// `CalendarDay.ordinal` of 1970-01-01.
    private static let epoch = 719_468

    /// The date by H. Hinnant's `civil_from_days`: year, month and day.
    package var date: (year: Int, month: Int, day: Int) {
        let days = (seconds + WITATime.offset) / 86400 + WITATime.epoch
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        return (
            yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9,
            dayOfYear - (153 * month + 2) / 5 + 1
        )
    }

    /// Hour, minute and second.
    package var clock: (hour: Int, minute: Int, second: Int) {
        let ofDay = (seconds + WITATime.offset) % 86400
        return (ofDay / 3600, ofDay / 60 % 60, ofDay % 60)
    }

    /// ISO 8601: `2026-11-24T13:05:09+08:00`.
    package var description: String {
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let (date, clock) = (date, clock)
        return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))T"
            + "\(padded(clock.hour, 2)):\(padded(clock.minute, 2)):\(padded(clock.second, 2))+08:00"
    }

    package static func < (left: WITATime, right: WITATime) -> Bool { left.seconds < right.seconds }
}

extension WITATime: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let time = WITATime(text: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text) is not a time written yyyy-mm-ddThh:mm:ss+08:00")
        }
        self = time
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
