package import Hummingbird
internal import NIOCore
internal import Registry

/// What is known of a request: where it came from, and whose it is.
package struct StationContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The caller's address; `nil` in tests without a network.
    let address: String?
    /// Who showed a token that opens the door.
    var station: ScanStation?

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress
    }

    /// The station, behind the door; throws 401 before it.
    var required: ScanStation {
        get throws {
            guard let station else { throw Problem.unauthorised }
            return station
        }
    }
}
