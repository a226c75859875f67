import Evaluation
import Language

/// A result drawn as bars or lines.
struct Chart {
    init?(_ table: ResultTable, _ plot: Stage.Plot) { return nil }
    func write(_ options: RenderingOptions, to output: inout some TextOutputStream) {}
}
