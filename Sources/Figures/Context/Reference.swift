import VietnameseText

/// A stretch of a sentence that names, or points to, a place or a body.
struct Reference {
    typealias Name = ReferenceNames.Name
    typealias Groups = ReferenceNames.Groups

    enum Target: BitwiseCopyable {
        /// A place by its group.
        case place(Int)
        /// A town, district or commune: its name with its type, and the groups that it may lie in.
        case area(Name, Groups)
        /// A ministry or other central body.
        case central(Name)
        /// An office of a province, a city or a district, or a body whose place is not in its name.
        case office(Name)
        /// An enterprise, school or the like.
        case company(Name)
        case nation, state, region
        /// The province, city or district that the article is about.
        case ownProvince, ownCity, ownDistrict
        /// `toàn ngành`, `bộ đã …`: the ministry last named.
        case ownMinistry
    }

    enum Stance: UInt8, Sendable {
        case plain
        /// What something is compared with (`so với Hà Nội`).
        case compared
        /// Who says or receives it (`theo Sở Nội vụ`, `trình Chính phủ`).
        case source
        /// Whose head speaks (`Giám đốc Sở Nội vụ … cho biết`): the place counts, the body does not.
        case post
        /// What a figure before it belongs to (`3 đơn vị thuộc Sở Y tế`): it reaches no figure after.
        case attached
        /// Where a person comes from (`đại biểu Bùi Sỹ Lợi (Thanh Hóa)`).
        case origin
        /// Where people meet (`tại điểm cầu Lào Cai`, `tại Hà Nội, … tổ chức hội nghị`).
        case venue
    }

    var target: Target
    var tokens: Range<Int>
    var stance: Stance = .plain
    /// Where a body's own name says that it is.
    var groupsInName = ReferenceNames.noGroups
    /// The token of the bracket that it stands in; nil outside brackets.
    var bracket: Int?
    /// The token after its bracket.
    var bracketEnd: Int?
    /// Named together with the reference before it (`Hà Nội, TP.HCM và Đà Nẵng`).
    var continuesList = false

    /// Whether it settles what the figures after it are about.
    var isFirm: Bool {
        if case .state = target { return false }
        return stance == .plain || stance == .post
    }
}
