internal import Intake

/// Foundation has a `Progress` too; this is the intake's.
typealias IntakeProgress = Progress
