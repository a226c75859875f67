import Evaluation
import Language

/// Programs looked at without a corpus.
public enum ProgramCheck {
    /// Tells what is wrong with a program on standard error.
    public static func run(_ source: String, named name: String, bare: Bool, options: OutputOptions) -> ExitStatus {
        let runner = ProgramRunner(session: Session(), options: options)
        return runner.tell(parse(source).diagnostics, of: source, named: name)
    }
}
