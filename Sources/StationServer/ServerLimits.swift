/// What the server takes at most.
package struct ServerLimits: Sendable {
    /// Bytes of one file.
    package var fileBytes: Int
    /// Submissions and files that wait to be read or looked at, before a new upload is put off (503).
    package var backlog: Int
    /// Uploads under way at a time, over all stations.
    package var openUploads: Int
    /// Seconds an unfinished upload may rest.
    package var uploadRest: Double
    /// Seconds a silent connection stays open.
    package var idleSeconds: Int
    /// Media types that are refused at once; what a file really is shows in its content.
    package var refusedTypes: Set<String> = ["application/zip", "text/html", "application/x-msdownload"]
    /// Requests a second of one station in the long run, and at once.
    package var stationPace: (perSecond: Double, burst: Double) = (50, 500)
    /// The same of whoever shows no token that opens, by address.
    package var strangerPace: (perSecond: Double, burst: Double) = (0.2, 20)

    package init(
        fileBytes: Int = 1 << 30, backlog: Int = 2000, openUploads: Int = 1000, uploadRest: Double = 86_400,
        idleSeconds: Int = 60
    ) {
        self.fileBytes = fileBytes
        self.backlog = backlog
        self.openUploads = openUploads
        self.uploadRest = uploadRest
        self.idleSeconds = idleSeconds
    }
}
