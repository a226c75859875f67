import VietnameseText

/// The names and words that say what figures are about, made once from the tables of the folder Vocabulary.
///
/// A class, so that readers of many sentences share it without copying.
final class ContextVocabulary: Sendable {
    /// What a phrase stands for.
    enum Entry: Sendable {
        /// A name of places and districts, an index into ``names``.
        case name(Int)
        case means(Means)
        /// A ministry or other central body, an index into ``bodies``.
        case central(Int)
        /// A provincial department, an index into ``bodies``.
        case department(Int)
        case head(HeadLevel)
        /// A longer name that only looks like a place's.
        case trap
        /// A word before a place or body that the figure is not about.
        case oblique(Oblique)
    }

    enum Oblique: String, Sendable, CaseIterable { case comparison, source, post, origin }
    enum Means: String, Sendable, CaseIterable { case nation, state, province, city, district, ministry, region, none }
    /// A head `full` is a name by itself (`Ban Dân tộc`).
    enum HeadLevel: String, Sendable, CaseIterable {
        case office, company, area, full
        /// An office whose head is written with small letters too (`đài truyền hình Hà Nội`).
        case smallOffice = "small office"
    }

    /// What bears a name: provinces and countries, towns and districts.
    struct Name: Sendable {
        /// All identities of a place under one base (`lao-cai` and `lao-cai@2025-07`), an index into ``groups``.
        var group: Int?
        var districts: [District] = []
    }

    struct District: Sendable, Hashable {
        var name: String
        var type: String
        var group: Int
    }

    /// A place through all its identities.
    struct Group: Sendable {
        var base: String
        var identities: [Place] {
            didSet { (level, isCity) = Self.first(of: identities) }
        }
        /// The first identity's, kept apart: asked at every reference.
        private(set) var level: Place.Level
        private(set) var isCity: Bool

        init(base: String, identities: [Place]) {
            self.base = base
            self.identities = identities
            (level, isCity) = Self.first(of: identities)
        }

        private static func first(of identities: [Place]) -> (Place.Level, Bool) {
            (identities.first?.level ?? .foreign, identities.first?.isCity ?? false)
        }
    }

    let phrases: PhraseTable<Entry>
    let names: [Name]
    let groups: [Group]
    /// Official names of central bodies and departments.
    let bodies: [String]
    /// The fold keys of types of areas, by their words where they have one: they are asked for all the time.
    let areaTypes: [Symbol: String]
    /// Those of the bodies whose findings are about others.
    let inspectors: Set<Int>
    let nation: Int
    let sessions: AssemblySessions
    let offices: OfficeTerms
    let outlets: OutletTable
    let words: ContextWords
    let compounds: Compounds
    /// Words that, standing before a name, make it part of another (`phường Yên Bái`, `ông Hòa Bình`).
    let wordsBefore: SymbolSet
    /// Words that may begin a sentence right before a name (`Tại Hà Nội`).
    let leadingWords: SymbolSet
    /// Words that no name goes on with (`đã`, `là`, `trong`).
    let nameEnds: SymbolSet

    init(lexicon: inout Lexicon, compounds: Compounds, extra: ExtraVocabulary = ExtraVocabulary()) {
        self.compounds = compounds
        var builder = Builder(places: .shipped(with: extra.rows("places")), extra: extra)
        builder.addPlaces(&lexicon)
        builder.addDistricts(&lexicon)
        builder.addBodies(&lexicon)
        builder.addWords(&lexicon)
        builder.insertNames(&lexicon)
        phrases = builder.phrases
        names = builder.names
        groups = builder.groups
        bodies = builder.bodies
        areaTypes = builder.areaTypes
        inspectors = builder.inspectors
        nation = builder.groupOfBase["viet-nam"] ?? 0
        outlets = OutletTable(groupOfName: builder.groupOfName, extra: extra)
        words = ContextWords(&lexicon, extra: extra)
        sessions = AssemblySessions(&lexicon, numbers: words.numbers, extra: extra)
        offices = OfficeTerms(&lexicon, extra: extra)
        wordsBefore = builder.wordsBefore
        leadingWords = builder.leadingWords
        nameEnds = builder.nameEnds
    }

    private struct Builder {
        let places: PlaceTable
        var phrases = PhraseTable<Entry>()
        var names: [Name] = []
        var nameOfKey: [String: Int] = [:]
        var spellings: [(String, Int)] = []
        var groups: [Group] = []
        var groupOfBase: [String: Int] = [:]
        var groupOfName: [String: Int] = [:]
        var bodies: [String] = []
        var areaTypes: [Symbol: String] = [:]
        var inspectors: Set<Int> = []
        var wordsBefore = SymbolSet()
        var leadingWords = SymbolSet()
        var nameEnds = SymbolSet()

        let extra: ExtraVocabulary

        init(places: PlaceTable, extra: ExtraVocabulary) {
            self.places = places
            self.extra = extra
        }

        /// The rows of a table with those of the user's own.
        private func rows(_ name: String, _ table: StaticString) -> [ColumnTable.Row] {
            ColumnTable(table).adding(extra.rows(name)).rows
        }

        private mutating func name(_ spelling: String) -> Int {
            let key = foldKey(spelling)
            if let known = nameOfKey[key] { return known }
            nameOfKey[key] = names.count
            spellings.append((spelling, names.count))
            names.append(Name())
            return names.count - 1
        }

        mutating func addPlaces(_ lexicon: inout Lexicon) {
            for place in places.places {
                let base = String(place.id.prefix { $0 != "@" })
                let group = groupOfBase[base] ?? groups.count
                if group == groups.count {
                    groups.append(Group(base: base, identities: []))
                    groupOfBase[base] = group
                }
                groups[group].identities.append(place)
                for spelling in place.names.map(\.name) + place.aliases {
                    let index = name(spelling)
                    if names[index].group == nil { names[index].group = group }
                    groupOfName[foldKey(spelling)] = group
                }
            }
        }

        mutating func addDistricts(_ lexicon: inout Lexicon) {
            for row in rows("districts", EmbeddedTables.districts) {
                guard let group = groupOfName[foldKey(row["province"])] else { continue }
                let index = name(row["name"])
                names[index].districts.append(District(name: row["name"], type: row["type"], group: group))
            }
        }

        mutating func addBodies(_ lexicon: inout Lexicon) {
            for row in rows("ministries", EmbeddedTables.ministries) {
                let central = bodies.count
                bodies.append(row["name"])
                if row["kind"] == "inspector" { inspectors.insert(central) }
                let spellings = [row["name"]] + row.list("aliases")
                for spelling in spellings { phrases.insert(spelling, .central(central), &lexicon) }
                guard row["name"].hasPrefix("Bộ ") else { continue }
                // A province's department bears its ministry's name.
                let department = bodies.count
                bodies.append("Sở" + row["name"].dropFirst(2))
                for spelling in spellings where spelling.hasPrefix("Bộ ") {
                    phrases.insert("Sở" + spelling.dropFirst(2), .department(department), &lexicon)
                }
            }
            for row in rows("body-heads", EmbeddedTables.bodyHeads) {
                guard let level = HeadLevel(rawValue: row["level"]) else { continue }
                let phrase = lexicon.intern(phrase: row["phrase"])
                phrases.insert(phrase, .head(level))
                guard level == .area, phrase.count == 1, let word = phrase.first else { continue }
                areaTypes[word] = foldKey(row["phrase"])
            }
        }

        mutating func addWords(_ lexicon: inout Lexicon) {
            for row in rows("references", EmbeddedTables.references) {
                guard let means = Means(rawValue: row["means"]) else { continue }
                phrases.insert(row["phrase"], .means(means), &lexicon)
            }
            for row in rows("name-traps", EmbeddedTables.nameTraps) {
                if row["where"] == "before" {
                    if let last = lexicon.intern(phrase: row["phrase"]).last { wordsBefore.insert(last) }
                } else {
                    phrases.insert(row["phrase"], .trap, &lexicon)
                }
            }
            for row in rows("name-openings", EmbeddedTables.nameOpenings) {
                for symbol in lexicon.intern(phrase: row["phrase"]) { leadingWords.insert(symbol) }
            }
            for row in WordTable(.plain(.unitEnd), EmbeddedTables.unitEnds).rows {
                // Of a verb of two syllables (`công bố`) the first can be a name's too.
                let symbols = lexicon.intern(phrase: row.phrase)
                if symbols.count == 1 { nameEnds.insert(symbols[0]) }
            }
            for row in rows("oblique-words", EmbeddedTables.obliqueWords) {
                guard let how = Oblique(rawValue: row["how"]) else { continue }
                phrases.insert(row["phrase"], .oblique(how), &lexicon)
            }
        }

        mutating func insertNames(_ lexicon: inout Lexicon) {
            for (spelling, index) in spellings { phrases.insert(spelling, .name(index), &lexicon) }
        }
    }
}
