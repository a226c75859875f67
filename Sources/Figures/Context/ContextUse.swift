/// What a word says of places and periods near it; the uses of the table `context-words`.
enum ContextUse: String, Sendable, CaseIterable {
    /// `mười tháng`, `quý IV`: words that stand for a number.
    case number, quarter
    case beforeYear = "before year"
    case event, meeting, review, report, plan, ahead
    case document
    case documentHead = "document head"
    case placeKind = "place kind"
    case districtKind = "district kind"
    case ranking, extreme, account
    case beforeAppear = "before hiện"
    case title, speech, finding, estimate, enterprise, example
    case newYear = "new year"
    case beforeNamedYear = "before named year"
    /// `Mậu`, `Tuất`: the names of years, with their places in the cycles of ten and twelve.
    case stem = "heavenly stem"
    case branchOfCycle = "earthly branch"
    case historicNewYear = "historic new year"
    case inspectedSpan = "inspected span"
    case inspection
    case placePreposition = "place preposition"
    case obliquePreposition = "oblique preposition"
    case partOpening = "part opening"
    case branch, price
    case index, allotment, beginning, demand, share, edition, enactment
    case hope
    case timePreposition = "time preposition"
}
