/// How alike two texts of people are; Indonesian titles and spellings are the caller's knowledge.
package struct Likeness: Sendable {
    /// 0 … 1
    package typealias Comparison = @Sendable (_ left: String, _ right: String) -> Double

    package let names: Comparison
    package let addresses: Comparison

    package init(names: @escaping Comparison, addresses: @escaping Comparison) {
        self.names = names
        self.addresses = addresses
    }
}
