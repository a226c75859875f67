import Evaluation
import Figures
import Messages
import VietnameseText

/// Writes how each cell came to be, down to its sentences:
///
///     one_stop_share = sum(value) / sum(of)
///       sở, ngành   18 / 19 = 94,7%
///         000_4efda1a99617f503.txt:15   Hiện có ▸18/19◂ sở, ngành, 9/9 huyện, …
public func write(_ why: WhyTree, _ options: RenderingOptions, to output: inout some TextOutputStream) {
    let text = WhyText(options)
    output.write(text.style.bold(oneLine(why.headline)) + "\n")
    text.write(why.cells, depth: 1, to: &output)
    if why.cells.isEmpty { output.write("  \(Message.noRows.text(in: options.language))\n") }
    writeNotes(why.notes, options, to: &output)
}

public func render(_ why: WhyTree, _ options: RenderingOptions = RenderingOptions()) -> Rendered {
    var rendered = Rendered(output: "")
    write(why, options, to: &rendered.output)
    return rendered
}

struct WhyText {
    let options: RenderingOptions
    let style: Style

    init(_ options: RenderingOptions) {
        self.options = options
        style = Style(options)
    }

    func write(_ nodes: [WhyNode], depth: Int, to output: inout some TextOutputStream) {
        // Labels of one level stand under each other, unless one is too long for that.
        let widest = min(nodes.map { displayWidth(oneLine($0.label)) }.max() ?? 0, 32)
        for node in nodes {
            let label = oneLine(node.label)
            let value = node.value.isMissing ? "missing" : oneLine(node.value.shown)
            let steps = [node.expression.map(oneLine), value].compactMap { $0 }.joined(separator: " = ")
            let line = label.isEmpty ? steps : label + spaces(widest - displayWidth(label)) + "   " + steps
            output.write(spaces(depth * 2) + style.symbols(line) + "\n")
            for message in Note.messages(node.notes) {
                let indent = depth * 2 + 2
                for line in wrapped(
                    oneLine(message.text(in: options.language)), width: options.width.map { max(20, $0 - indent) })
                {
                    output.write(spaces(indent) + style.dim(style.symbols(line)) + "\n")
                }
            }
            write(node.sources, indent: depth * 2 + 2, to: &output)
            write(node.children, depth: depth + 1, to: &output)
        }
    }

    func write(_ sources: [WhySource], indent: Int, to output: inout some TextOutputStream) {
        let places = sources.map { oneLine("\($0.document):\($0.line)") }
        let widest = places.map { displayWidth($0) }.max() ?? 0
        for (source, place) in zip(sources, places) {
            let beside = options.width.map { $0 - indent - widest - 3 }
            output.write(spaces(indent) + style.dim(place))
            // Too narrow for both: the sentence goes under its place.
            if let beside, beside < Self.leastWidth, let width = options.width {
                output.write("\n" + spaces(indent + 2) + sentence(source, width: max(width - indent - 2, 10)) + "\n")
            } else {
                output.write(spaces(widest - displayWidth(place) + 3) + sentence(source, width: beside) + "\n")
            }
            let inherited = source.inherited.map { $0.message.text(in: options.language) }
            if !inherited.isEmpty {
                let width = options.width.map { max(12, $0 - indent - 2) }
                for line in wrapped(oneLine(inherited.joined(separator: "; ")), width: width) {
                    output.write(spaces(indent + 2) + style.dim(line) + "\n")
                }
            }
        }
    }

    private static let leastWidth = 32

    /// The sentence with its number marked, cut around the number to a width.
    private func sentence(_ source: WhySource, width: Int?) -> String {
        guard let highlight = source.highlight, let parts = Parts(source.sentence, highlight) else {
            let text = oneLine(source.sentence)
            return width.map { cut(text, to: $0, ellipsis: style.ellipsis) } ?? text
        }
        let (open, close) = style.marks
        let number = open + parts.number + close
        guard let width, displayWidth(parts.before + number + parts.after) > width else {
            return parts.before + style.marked(number) + parts.after
        }
        // As much of what goes before as leaves a third of the room for what follows.
        let room = max(0, width - displayWidth(number))
        let after = displayWidth(parts.after)
        let left = max(room - after, room * 2 / 3)
        let before = cutFront(parts.before, to: min(left, room))
        let rest = room - displayWidth(before)
        return before + style.marked(number) + cut(parts.after, to: rest, ellipsis: " " + style.ellipsis)
    }

    private struct Parts {
        var before: String
        var number: String
        var after: String

        init?(_ sentence: String, _ highlight: Range<Int>) {
            let bytes = Array(sentence.utf8)
            guard highlight.lowerBound >= 0, highlight.upperBound <= bytes.count else { return nil }
            func text(_ range: Range<Int>) -> String { oneLine(String(decoding: bytes[range], as: UTF8.self)) }
            before = text(0..<highlight.lowerBound)
            number = text(highlight)
            after = text(highlight.upperBound..<bytes.count)
        }
    }

    /// The end of a text that fits, from a syllable on.
    private func cutFront(_ text: String, to width: Int) -> String {
        guard displayWidth(text) > width else { return text }
        let mark = style.ellipsis + " "
        var room = width - displayWidth(mark)
        guard room > 0 else { return "" }
        var start = text.endIndex
        var syllable: String.Index?
        while start > text.startIndex {
            let before = text.index(before: start)
            let wide = displayWidth(String(text[before]))
            if wide > room { break }
            room -= wide
            if text[before] == " " { syllable = start }
            start = before
        }
        return mark + text[(syllable ?? start)...]
    }
}

extension WhySource.Inherited {
    /// From where a place or a period was taken.
    fileprivate var message: Message {
        attribute == "place"
            ? .placeFrom(value: value, origin: from.message) : .periodFrom(value: value, origin: from.message)
    }
}

extension Figure.Inheritance {
    fileprivate var message: Message {
        switch self {
        case .said: .originSaid
        case .sentence: .originSentence
        case .paragraph: .originParagraph
        case .article: .originArticle
        case .outlet: .originOutlet
        }
    }
}
