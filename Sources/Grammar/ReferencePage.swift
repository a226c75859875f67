/// The grammar as a page to be read: each production with what it means, its diagram and its text.
enum ReferencePage {
    static func text(_ grammar: Grammar) -> String {
        var page = """
            <!-- Made from grammar/chiso.ebnf by `swift run chiso-grammar`; do not edit. -->

            # The grammar of chiso

            Notation: `A B` is a sequence, `A | B` a choice, `[ A ]` an option, `{ A }` any number of times, `( A )` a group, \
            `"a"` the text itself, `? a ?` what the words say, `! A` nothing, where what follows is no A. In the diagrams \
            rounded boxes are written as they stand, square ones are explained under their name.

            Keywords: \(grammar.keywords.map { "`\($0)`" }.joined(separator: ", ")). Of these only \
            \(grammar.reserved.map { "`\($0)`" }.joined(separator: ", ")) are never names outside backquotes.

            """
        var section = ""
        for production in grammar.productions {
            if production.section != section {
                section = production.section
                page += "\n## \(section)\n"
            }
            page += "\n### \(production.name)\n\n"
            if !production.comment.isEmpty { page += production.comment + "\n\n" }
            page += "![\(production.name)](diagrams/\(production.name).svg)\n\n```ebnf\n\(production.text)\n```\n"
            let users = grammar.productions.filter { $0.rule.all.contains(.name(production.name)) }.map(\.name)
            if !users.isEmpty {
                page += "\nUsed in " + users.map { "[\($0)](#\($0.lowercased()))" }.joined(separator: ", ") + ".\n"
            }
        }
        return page
    }
}
