import VietnameseText

/// What references mean at a point of an article: whose place, body or district they name.
extension ContextWalk {
    /// What a reference means at this point of the article; nil where it cannot be told.
    func subject(of reference: Reference) -> Subject? {
        var subject = plainSubject(of: reference)
        // Who speaks for a body, or is told of by it, leaves its place.
        if reference.stance == .post || reference.stance == .source {
            switch reference.target {
            case .central, .office, .company: subject?.body = nil
            default: break
            }
        }
        return subject
    }

    private func plainSubject(of reference: Reference) -> Subject? {
        switch reference.target {
        case .place(let group): return Subject(group: group)
        case .area(let name, let groups): return Subject(group: group(of: groups), body: name)
        case .central(let body): return Subject(group: vocabulary.nation, body: body)
        case .office(let name):
            return Subject(
                group: group(of: reference.groupsInName, orNear: false) ?? placeBeside(reference)
                    ?? provinceBefore(reference) ?? focus?.group
                    ?? context.home.province ?? context.place?.group,
                body: name)
        case .company(let name):
            let local = Self.isLocal(context.names[name]) || isBranch(reference) ? placeAtHand : nil
            return Subject(group: placeBeside(reference) ?? local ?? vocabulary.nation, body: name)
        case .nation, .state: return Subject(group: vocabulary.nation)
        case .region: return Subject()
        case .ownProvince:
            let near = focus?.group.flatMap { group -> Int? in
                let place = vocabulary.groups[group]
                return place.level == .province && !place.isCity ? group : nil
            }
            guard let group = near ?? context.home.province ?? lastProvince else { return nil }
            return Subject(group: group)
        case .ownCity:
            if let group = focus?.group, vocabulary.groups[group].isCity, focus?.body == nil { return focus }
            return context.home.city
        case .ownDistrict: return lastArea ?? context.home.district
        case .ownMinistry: return lastCentral
        }
    }

    /// Whether an enterprise, school or hospital is where the article is, rather than all over the country, as banks are.
    private static func isLocal(_ name: String) -> Bool {
        ["Công ty", "Trường", "Bệnh viện", "Đại học", "Học viện", "Viện", "Quỹ"].contains {
            name.utf8.starts(with: $0.utf8)
        }
    }

    /// `Ngân hàng Nông nghiệp chi nhánh Láng Hạ`: an enterprise's office at one place.
    private func isBranch(_ reference: Reference) -> Bool {
        let next = reference.tokens.upperBound
        guard next + 1 < text.sentences[sentence].tokens.upperBound else { return false }
        return vocabulary.words.branches.contains(text.tokens[next].symbol, text.tokens[next + 1].symbol)
    }

    /// The province that the paragraph is about so far; in the nation an area or an enterprise may lie anywhere.
    private var provinceAtHand: Int? {
        focus?.group.flatMap { vocabulary.groups[$0].level == .province ? $0 : nil }
    }

    /// Where an enterprise of one place is: where the paragraph is, or the article; what is told of the nation between leaves
    /// an article on a province where it is.
    private var placeAtHand: Int? {
        guard let group = focus?.group else { return context.place?.group }
        guard group == vocabulary.nation else { return group }
        return context.place?.group.flatMap { vocabulary.groups[$0].level == .province ? $0 : nil }
    }

    /// The province of a district's name: its only one, or the one that the article is about.
    private func group(of groups: Reference.Groups, orNear: Bool = true) -> Int? {
        if groups.isEmpty, !orNear { return nil }
        if let first = groups.first, groups.allSatisfy({ $0 == first }) { return first }
        let near = provinceAtHand ?? context.home.province ?? context.place?.group
        guard !groups.isEmpty else { return near }
        return near.flatMap { groups.contains($0) ? $0 : nil }
    }

    /// `Tỉnh Lào Cai hợp nhất Sở Xây dựng …`: the last province of the sentence that does something itself.
    private func provinceBefore(_ reference: Reference) -> Int? {
        guard let last = lastPlace(before: reference, skipsBrackets: true), !last.reference.continuesList,
            let group = last.subject.group, vocabulary.groups[group].level == .province
        else { return nil }
        return group
    }

    /// The place that a body's name goes on with: `Sở Nội vụ Hà Nội`, `Công an tỉnh Lào Cai`.
    private func placeBeside(_ reference: Reference) -> Int? {
        for other in context.references[sentence] {
            let distance = other.tokens.lowerBound - reference.tokens.upperBound
            guard distance >= 0, distance <= 1 else { continue }
            switch other.target {
            case .place(let group): return group
            case .area(_, let groups): return group(of: groups)
            case .ownProvince, .ownCity: return context.home.province
            default: return nil
            }
        }
        return nil
    }

    func name(ofGroup group: Int, on day: CalendarDay?) -> String {
        let identities = vocabulary.groups[group].identities
        let place = identity(of: identities, on: day)
        return place.map { officialName(identities[$0], on: day) } ?? vocabulary.groups[group].base
    }

    /// The name of the day; without one the older, as most of what is written is of before 2025.
    func officialName(_ place: Place, on day: CalendarDay?) -> String {
        day == nil ? place.names.first?.name ?? place.name : place.name(on: day)
    }

    /// The index of the identity that stood on a day, rather than a copy of it.
    func identity(of identities: [Place], on day: CalendarDay?) -> Int? {
        guard let day else {
            return identities.firstIndex { !$0.id.utf8.contains(UInt8(ascii: "@")) } ?? identities.indices.first
        }
        return identities.indices.first { identities[$0].isValid(on: day) } ?? identities.indices.last
    }
}
