/// How long a worker may be silent, and how long a submission rests after a fault.
package struct LeaseTerms: Sendable {
    /// A holder that has not been heard of for so long has lost its lease. The heartbeat comes every third of it.
    package var seconds: Double
    /// Rest after the first fault; each further one doubles it.
    package var firstRest: Double
    /// The longest rest. A fault of ours is tried again for as long as it lasts.
    package var longestRest: Double

    package init(seconds: Double = 30, firstRest: Double = 2, longestRest: Double = 300) {
        self.seconds = seconds
        self.firstRest = firstRest
        self.longestRest = longestRest
    }

    /// Rest after that many faults in a row, in seconds.
    package func rest(after failures: Int) -> Double {
        min(longestRest, firstRest * Double(1 << min(max(failures - 1, 0), 30)))
    }
}
