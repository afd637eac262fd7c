internal import Foundation

/// A moment as HTTP writes it (RFC 9110, IMF-fixdate).
enum HTTPDate {
    static func text(_ moment: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
        let part = calendar.dateComponents(
            [.weekday, .day, .month, .year, .hour, .minute, .second], from: moment)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
        return "\(days[(part.weekday ?? 1) - 1]), \(two(part.day)) \(months[(part.month ?? 1) - 1]) "
            + "\(part.year ?? 1970) \(two(part.hour)):\(two(part.minute)):\(two(part.second)) GMT"
    }
}
