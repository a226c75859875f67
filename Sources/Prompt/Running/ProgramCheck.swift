import Evaluation
import Figures
import Language

/// Programs looked at without a corpus and without being run.
public enum ProgramCheck {
    /// Tells what is wrong with a program on standard error: how it is written, its names and its types, and those
    /// of the scripts that it uses.
    public static func run(
        _ source: String, named name: String, bare: Bool, vocabulary: ExtraVocabulary = ExtraVocabulary(),
        options: OutputOptions
    ) -> ExitStatus {
        var sessionOptions = Session.Options()
        sessionOptions.bare = bare
        sessionOptions.vocabulary = vocabulary
        let session = Session(options: sessionOptions)
        let runner = ProgramRunner(session: session, options: options)
        return runner.tell(session.check(source, named: name), of: source, named: name)
    }
}
