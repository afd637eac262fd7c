/// How alike two names are, 0 … 1; Indonesian titles and spellings are the caller's knowledge.
package typealias NameSimilarity = @Sendable (_ left: String, _ right: String) -> Double
