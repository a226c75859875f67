import Articles
import VietnameseText

extension ArticleContext {
    /// Finds the place that the article is about, and what `tỉnh`, `thành phố`, `huyện` mean in it, by
    /// what it names most: in its title, its lead, its body.
    mutating func findPlaces(_ text: ArticleText, _ vocabulary: ContextVocabulary) {
        var weights = Weights()
        var areas: Areas = [:]
        var nation = 0.0
        var state = 0.0
        var own = 0.0
        var firstNamed: Int?
        var foreignInTitle: Int?
        var bodySentences = 0
        for index in text.sentences.indices {
            let role = text.role(index)
            if role == .body { bodySentences += 1 }
            guard !references.isEmpty(index) else { continue }
            let weight = role == .title ? 4.0 : role == .body && bodySentences <= 2 ? 2.0 : 1.0
            for reference in references[index] where reference.stance != .compared && reference.stance != .origin {
                let counts = reference.stance == .plain ? weight : weight / 2
                switch reference.target {
                case .place(let group):
                    // Where people meet is not what they speak of, but tells whose paper it may be.
                    weights.add(reference.stance == .venue ? 0.3 : counts, to: group)
                    if firstNamed == nil, reference.stance == .plain { firstNamed = group }
                    if role == .title, vocabulary.groups[group].level == .foreign {
                        foreignInTitle = foreignInTitle ?? group
                    }
                case .area(let name, let groups):
                    areas[ReferenceNames.Key(names[name]), default: (name, 0, groups)].weight += counts
                    if let group = groups.first, groups.allSatisfy({ $0 == group }) { weights.add(counts, to: group) }
                case .nation: nation += counts
                case .central: nation += counts
                case .state: state += counts / 2
                case .office:
                    // `Sở Giao thông Hà Nội`, `Chi cục Kiểm lâm Thừa Thiên Huế`
                    let named = reference.groupsInName
                    if let group = named.first, named.allSatisfy({ $0 == group }) { weights.add(counts, to: group) }
                case .ownProvince, .ownCity: own += counts
                default: break
                }
            }
        }
        let provinces = weights.all.filter { vocabulary.groups[$0.key].level == .province }
        let best = provinces.max { ($0.value, $1.key) < ($1.value, $0.key) }
        let total = provinces.reduce(0) { $0 + $1.value }
        let isDominant = best.map { $0.value + own >= max(nation, 0.5) && $0.value * 2 > total } ?? false
        // A paper of one province that writes of another means that one by `tỉnh`.
        home.province = isDominant ? best?.key : outlet?.group ?? best?.key
        findAreas(areas, vocabulary)
        let foreign = weights.all.filter { vocabulary.groups[$0.key].level == .foreign }
            .max { ($0.value, $1.key) < ($1.value, $0.key) }
        if let best, isDominant, best.value + own > (foreign?.value ?? 0) {
            place = Subject(group: best.key)
        } else if own > nation, let group = outlet?.group {
            place = Subject(group: group)
            placeIsOutlets = true
        } else if let foreign, foreign.value > (foreignInTitle == foreign.key ? nation : nation + state),
            foreign.value > total
        {
            // `Thủ tướng Malaysia … Chính phủ …`: the state's words are the country's of the title.
            place = Subject(group: foreign.key)
        } else if nation + state > 0 {
            place = Subject(group: vocabulary.nation)
        } else if let best, best.value * 2 > total {
            place = Subject(group: best.key)
        } else if let group = outlet?.group {
            place = Subject(group: group)
            placeIsOutlets = true
        }
        // An article on one district is about it throughout.
        if place != nil, place?.group == home.province, let district = home.district, isAbout(district, areas, text) {
            place?.body = district.body
        }
    }

    /// What is said of each area, by the writing of its name.
    private typealias Areas = [ReferenceNames.Key: (name: Reference.Name, weight: Double, groups: Reference.Groups)]

    private mutating func findAreas(_ areas: Areas, _ vocabulary: ContextVocabulary) {
        func heaviest(_ isRight: (String) -> Bool) -> Subject? {
            var found: (name: String, area: Areas.Value)?
            for (key, area) in areas where isRight(key.name) {
                // Of equally heavy ones the first by name.
                if let found, (area.weight, found.name) <= (found.area.weight, key.name) { continue }
                found = (key.name, area)
            }
            guard let found = found?.area else { return nil }
            let groups = Set(found.groups)
            let group = groups.count == 1 ? groups.first : groups.first { $0 == home.province } ?? home.province
            return Subject(group: group, body: found.name)
        }
        if let province = home.province, vocabulary.groups[province].isCity {
            home.city = Subject(group: province)
        } else {
            home.city = heaviest { $0.utf8.starts(with: "thành phố ".utf8) || $0.utf8.starts(with: "thị xã ".utf8) }
        }
        home.district = heaviest { name in
            !["phường ", "xã ", "thị trấn "].contains { name.utf8.starts(with: $0.utf8) }
        }
    }

    /// Whether the title or the lead name a district, and no other district is named as often.
    private func isAbout(_ district: Subject, _ areas: Areas, _ text: ArticleText) -> Bool {
        guard let body = district.body, let own = areas[ReferenceNames.Key(names[body])] else { return false }
        var bodySentences = 0
        var isInLead = false
        var isAlone = true
        for index in text.sentences.indices {
            if text.role(index) == .body { bodySentences += 1 }
            guard bodySentences <= 2 else { break }
            for reference in references[index] {
                guard case .area(let name, _) = reference.target else { continue }
                if names.areSame(name, body) { isInLead = true } else if reference.bracket == nil { isAlone = false }
            }
        }
        return isInLead && isAlone && own.weight >= 4
            && areas.values.allSatisfy { names.areSame($0.name, body) || $0.weight * 2 < own.weight }
    }
}

/// How much is said of each place; an article names few.
private struct Weights {
    private(set) var all: [(key: Int, value: Double)] = []

    mutating func add(_ weight: Double, to place: Int) {
        if let known = all.firstIndex(where: { $0.key == place }) {
            all[known].value += weight
        } else {
            all.append((place, weight))
        }
    }
}
