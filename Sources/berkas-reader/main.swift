// The sandboxed process around the imaging code; started by `ReaderProcess`, of no use by hand.
// Synchronous and on one thread, so that the fence can forbid everything else.

guard let launch = Launch(CommandLine.arguments) else {
    complain("berkas-reader is started by berkas.")
    leave(2)
}
switch launch.role {
case .decode: DecodeRole(launch).run()
case .forkServer: ForkServerRole(launch).run()
case .recogniserServer: RecogniserServerRole(launch).run()
case .recognise: RecogniseRole(launch).run()
case .depict: DepictRole(launch).run()
case .draw: DrawRole(launch).run()
case .probe: ProbeRole(launch).run()
}
