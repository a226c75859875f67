/// A production drawn as tracks: a program follows them from left to right.
enum RailroadDiagram {
    static func path(_ name: String) -> String { "grammar/diagrams/\(name).svg" }

    static func text(_ production: Grammar.Production) -> String {
        let drawing = Drawing(production.rule)
        let margin = 20
        let width = drawing.width + 2 * margin + 40
        let height = drawing.up + drawing.down + 2 * margin
        let y = margin + drawing.up
        var body = ""
        body += line(margin, y - 8, margin, y + 8) + line(margin, y, margin + 20, y)
        body += drawing.svg(margin + 20, y)
        let end = margin + 20 + drawing.width
        body += line(end, y, end + 20, y) + line(end + 20, y - 8, end + 20, y + 8)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
            role="img" aria-label="\(escaped(production.name))">
            <!-- Made from grammar/chiso.ebnf; do not edit. -->
            <style>path{fill:none;stroke:#555;stroke-width:1.5}rect{fill:#fff;stroke:#555;stroke-width:1.5}\
            text{font:13px monospace;text-anchor:middle;fill:#222}.l rect{fill:#eaf3e6}.s text{font-style:italic}\
            .s rect{stroke-dasharray:4 2}</style>
            \(body)</svg>

            """
    }

    static func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) -> String {
        "<path d=\"M\(x1) \(y1)L\(x2) \(y2)\"/>\n"
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}

/// A part of a diagram with the room that it takes above and below the track that runs into it.
private indirect enum Drawing {
    case box(text: String, style: String, corner: Int)
    case sequence([Drawing])
    /// The first is on the track, the others below it; nil is the bare track.
    case choice([Drawing?])
    case loop(Drawing)

    private static let gap = 10
    private static let turn = 20

    init(_ rule: Grammar.Rule) {
        switch rule {
        case .literal(let text): self = .box(text: text, style: "l", corner: 11)
        case .name(let name): self = .box(text: name, style: "n", corner: 0)
        case .special(let text): self = .box(text: text, style: "s", corner: 0)
        case .not(let rule): self = .box(text: "no " + Self.words(rule), style: "s", corner: 0)
        case .sequence(let rules): self = .sequence(rules.map(Drawing.init))
        case .choice(let rules): self = .choice(rules.map { Drawing($0) })
        case .option(let rule): self = .choice([nil, Drawing(rule)])
        case .repetition(let rule): self = .choice([nil, .loop(Drawing(rule))])
        }
    }

    private static func words(_ rule: Grammar.Rule) -> String {
        switch rule {
        case .literal(let text): text
        case .name(let name): name
        case .special(let text): text
        case .not(let rule): "no " + words(rule)
        case .sequence(let rules): rules.map(words).joined(separator: " ")
        case .choice(let rules): rules.map(words).joined(separator: " or ")
        case .option(let rule): "[" + words(rule) + "]"
        case .repetition(let rule): "{" + words(rule) + "}"
        }
    }

    var width: Int {
        switch self {
        case .box(let text, _, _): text.count * 8 + 20
        case .sequence(let parts): parts.reduce(0) { $0 + $1.width } + Self.gap * max(0, parts.count - 1)
        case .choice(let parts): (parts.map { $0?.width ?? 0 }.max() ?? 0) + 2 * Self.turn
        case .loop(let part): part.width + 2 * Self.turn
        }
    }

    var up: Int {
        switch self {
        case .box: 11
        case .sequence(let parts): parts.map(\.up).max() ?? 0
        case .choice(let parts): parts.first.flatMap { $0?.up } ?? 0
        case .loop(let part): part.up
        }
    }

    var down: Int {
        switch self {
        case .box: 11
        case .sequence(let parts): parts.map(\.down).max() ?? 0
        case .choice(let parts): Self.offsets(parts).last.map { $0 + (parts.last.flatMap { $0?.down } ?? 0) } ?? 0
        case .loop(let part): part.down + 14
        }
    }

    /// How far below the track each choice runs.
    private static func offsets(_ parts: [Drawing?]) -> [Int] {
        var offsets: [Int] = []
        var y = 0
        for (index, part) in parts.enumerated() {
            if index > 0 { y += Self.gap + (part?.up ?? 0) }
            offsets.append(y)
            y += part?.down ?? 0
        }
        return offsets
    }

    func svg(_ x: Int, _ y: Int) -> String {
        switch self {
        case .box(let text, let style, let corner):
            return """
                <g class="\(style)"><rect x="\(x)" y="\(y - 11)" width="\(width)" height="22" rx="\(corner)"/>\
                <text x="\(x + width / 2)" y="\(y + 4)">\(RailroadDiagram.escaped(text))</text></g>

                """
        case .sequence(let parts):
            var result = ""
            var x = x
            for (index, part) in parts.enumerated() {
                if index > 0 {
                    result += RailroadDiagram.line(x, y, x + Self.gap, y)
                    x += Self.gap
                }
                result += part.svg(x, y)
                x += part.width
            }
            return result
        case .choice(let parts):
            var result = ""
            let inner = width - 2 * Self.turn
            for (part, offset) in zip(parts, Self.offsets(parts)) {
                let row = y + offset
                let partWidth = part?.width ?? 0
                let from = x + Self.turn
                let to = x + width - Self.turn
                if offset == 0 {
                    result += RailroadDiagram.line(x, y, from, y) + RailroadDiagram.line(to, y, x + width, y)
                } else {
                    result +=
                        "<path d=\"M\(x) \(y)Q\(x + 10) \(y) \(x + 10) \(y + 10)V\(row - 10)Q\(x + 10) \(row) \(from) \(row)\"/>\n"
                    result +=
                        "<path d=\"M\(to) \(row)Q\(to + 10) \(row) \(to + 10) \(row - 10)V\(y + 10)Q\(to + 10) \(y) \(x + width) \(y)\"/>\n"
                }
                result += part?.svg(from, row) ?? ""
                if partWidth < inner { result += RailroadDiagram.line(from + partWidth, row, to, row) }
            }
            return result
        case .loop(let part):
            let from = x + Self.turn
            let to = from + part.width
            let below = y + part.down + 10
            return RailroadDiagram.line(x, y, from, y) + part.svg(from, y) + RailroadDiagram.line(to, y, x + width, y)
                + "<path d=\"M\(to) \(y)Q\(to + 10) \(y) \(to + 10) \(y + 8)V\(below - 8)Q\(to + 10) \(below) \(to) \(below)"
                + "H\(from)Q\(from - 10) \(below) \(from - 10) \(below - 8)V\(y + 8)Q\(from - 10) \(y) \(from) \(y)\"/>\n"
        }
    }
}
