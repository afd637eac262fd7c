import Testing
import HummingbirdTesting
@Suite("x") struct Warm {}
