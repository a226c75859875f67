import Corpus
import Language
import VietnameseText

typealias RowValueOf = (Int) throws(Diagnostic) -> Value
typealias RowTruthOf = (Int) throws(Diagnostic) -> Truth

/// Makes of a checked expression a closure that gives its value for a row of a store.
struct RowCompiler {
    let store: any RowStore
    let context: RunContext

    func value(_ expression: CheckedExpression) throws(Diagnostic) -> RowValueOf {
        let span = expression.span
        switch expression.form {
        case .column(let position, _):
            let store = store
            return { row throws(Diagnostic) in store.value(position, row) }
        case .openColumn(let name):
            guard let position = store.columns.firstIndex(where: { $0.name == name }) else {
                throw RunProblem.noColumn(name, span, among: store.columns.map(\.name))
            }
            let store = store
            return { row throws(Diagnostic) in store.value(position, row) }
        case .named(_, let inner): return try value(inner)
        case .negated(let inner):
            let inner = try value(inner)
            return { row throws(Diagnostic) in
                let number = try inner(row)
                do throws(ValueProblem) { return try number.negated() } catch { throw RunProblem.values(error, span) }
            }
        case .arithmetic(let left, let operation, let right):
            let (left, right) = (try value(left), try value(right))
            let context = context
            return { row throws(Diagnostic) in
                let (a, b) = (try left(row), try right(row))
                do throws(ValueProblem) {
                    let result = try Value.arithmetic(a, operation, b)
                    if let note = result.note { context.note(note) }
                    return result.value
                } catch { throw RunProblem.values(error, span) }
            }
        case .call(let function, let arguments): return try call(function, arguments, span)
        case .otherwise(let first, let second):
            let (first, second) = (try value(first), try value(second))
            return { row throws(Diagnostic) in
                let found = try first(row)
                return found.isMissing ? try second(row) : found
            }
        case .comparison, .not, .and, .or, .inList, .between, .within, .has, .matches, .overlaps, .isMissing:
            let condition = try truth(expression)
            return { row throws(Diagnostic) in .truth(try condition(row)) }
        default:
            let constant = try ConstantValue.of(expression, context)
            return { _ throws(Diagnostic) in constant }
        }
    }

    private func call(
        _ function: Builtin.Identity, _ arguments: [CheckedExpression], _ span: SourceSpan
    ) throws(Diagnostic) -> RowValueOf {
        if function == .if, let first = arguments.first {
            let condition = try truth(first)
            let yes = try arguments[safe: 1].map { expression throws(Diagnostic) in try value(expression) }
            let no = try arguments[safe: 2].map { expression throws(Diagnostic) in try value(expression) }
            return { row throws(Diagnostic) in
                switch try condition(row) {
                case .yes: return try yes?(row) ?? .missing
                case .no: return try no?(row) ?? .missing
                case .unknown: return .missing
                }
            }
        }
        var values: [RowValueOf] = []
        for argument in arguments { values.append(try value(argument)) }
        let compiled = values
        return { row throws(Diagnostic) in
            var given: [Value] = []
            for argument in compiled { given.append(try argument(row)) }
            return Functions.apply(function, given)
        }
    }
}

/// The functions of values by name.
enum Functions {
    static func apply(_ function: Builtin.Identity, _ arguments: [Value]) -> Value {
        guard let first = arguments.first else { return .missing }
        if first.isMissing { return .missing }
        switch function {
        case .round:
            let digits = arguments[safe: 1]?.quantity?.stated.int ?? 0
            return first.rounded(to: max(0, min(digits, 18)))
        case .abs: return first.magnitude
        case .low: return first.low
        case .high: return first.high
        case .printed: return first.printed
        case .start: return first.start
        case .end: return first.end
        case .grain: return first.grain
        case .year: return first.year
        case .month: return first.month
        case .lower: return .text(first.shown.lowercased())
        case .length: return .whole(first.shown.count)
        default: return .missing
        }
    }
}

/// The value of what stands by itself.
enum ConstantValue {
    static func of(_ expression: CheckedExpression, _ context: RunContext) throws(Diagnostic) -> Value {
        switch expression.form {
        case .number(let number, let unit):
            return .quantity(Quantity(number, unit.map { Unit($0, families: context.families) } ?? .bare))
        case .text(let text): return .text(text)
        case .symbol(let word): return .symbol(word)
        case .period(let period): return .period(period)
        case .truth(let truth): return .truth(Truth(truth))
        case .family(let name): return .text(name)
        case .query(let query): return try Runner(context).number(query)
        case .cell(let row, let column, let result):
            return try context.cell(row, column, of: result, expression.span)
        default: return .missing
        }
    }
}
