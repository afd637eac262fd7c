import Casework
import Testing

@Suite("Pictures on a receipt")
struct ReceiptPressTests {
    @Test(
        "as many pages of each document as fit, and of each at least the first",
        arguments: [
            ([], 64, 0), ([1], 64, 1), ([3, 5], 64, 5), ([3, 5], 8, 5), ([3, 5], 7, 4), ([3, 5], 4, 2),
            ([40, 40], 64, 32), ([9, 9, 9], 2, 1),
        ])
    func each(counts: [Int], most: Int, expected: Int) {
        #expect(ReceiptPress.pagesEach(counts, most: most) == expected)
    }
}
