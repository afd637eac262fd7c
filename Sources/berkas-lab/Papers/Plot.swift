/// An invented parcel of land.
struct Plot {
    var right: String
    var village: String
    var district: String
    var street: String
    var area: Int
    var built: Int
    /// 64.74… with a serial that is not assigned.
    var taxObject: String
    var serial: Int

    /// `64.74.010.001.002-9934.0`
    static let harbour = Plot(
        right: "01934", village: "Loktuan", district: "Bontang Utara", street: "Jl. Contoh Pelabuhan No. 9",
        area: 240, built: 96, taxObject: "64.74.010.003.002-9934.0", serial: 934)
    static let hill = Plot(
        right: "00721", village: "Satimpo", district: "Bontang Selatan", street: "Jl. Contoh Bukit No. 21",
        area: 375, built: 150, taxObject: "64.74.020.004.007-9921.0", serial: 721)
}
