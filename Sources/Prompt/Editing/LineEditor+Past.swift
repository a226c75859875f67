import Messages
import VietnameseText

/// A search through past entries, marks and case left aside.
struct HistorySearch {
    var sought = ""
    /// The place in the past that is shown.
    var found: Int?
    /// What was edited before.
    let text: String
    let cursor: Int
}

extension LineEditor {
    // MARK: Up and Down

    func recallEarlier() -> Change {
        let next = (shown ?? past.count) - 1
        guard past.indices.contains(next) else { return .refused }
        if shown == nil { draft = currentText }
        return recall(next)
    }

    func recallLater() -> Change {
        guard let shown else { return .refused }
        return shown + 1 < past.count ? recall(shown + 1) : recallDraft()
    }

    func recallFirst() -> Change {
        guard !past.isEmpty else { return .refused }
        if shown == nil { draft = currentText }
        return recall(0)
    }

    func recallDraft() -> Change {
        guard shown != nil else { return .refused }
        shown = nil
        replace(with: draft)
        return .text
    }

    private func recall(_ place: Int) -> Change {
        shown = place
        replace(with: past[place])
        return .text
    }

    var currentText: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text)
        return String(view)
    }

    // MARK: Ctrl-R

    func beginSearch() {
        search = HistorySearch(text: currentText, cursor: current().cursor)
        own { $0.drawSearch() }
    }

    /// Does what a key means while searching; false where it ends the search and means what it always does.
    func pressInSearch(_ key: Key) -> Bool {
        switch key {
        case .character(let scalar):
            search?.sought.unicodeScalars.append(scalar)
            find(before: past.count)
        case .paste(let text):
            search?.sought += text
            find(before: past.count)
        case .control(127):
            if search?.sought.isEmpty == false { search?.sought.removeLast() }
            find(before: past.count)
        case .control(0x12): find(before: search?.found ?? past.count)
        case .control(0x07), .escape: leaveSearch(keepingFound: false)
        case .unknown: break
        default:
            leaveSearch(keepingFound: true)
            return false
        }
        return true
    }

    /// Looks for the latest entry before a place that holds what is sought; what was found stays where
    /// there is none.
    private func find(before place: Int) {
        guard let search else { return }
        let key = plainKey(search.sought)
        let found = past[..<place].lastIndex { plainKey($0).contains(key) }
        if key.isEmpty {
            self.search?.found = nil
        } else if let found {
            self.search?.found = found
        }
        let isLost = !key.isEmpty && found == nil
        own { $0.drawSearch(isLost: isLost) }
    }

    private func drawSearch(isLost: Bool = false) -> Change {
        guard let search else { return .nothing }
        let word = (isLost ? Message.notFound : .search).text(in: language())
        show(prompt: "\(word): \(search.sought) › ")
        if let found = search.found {
            shown = found
            replace(with: past[found])
        } else {
            shown = nil
            replace(with: search.text)
        }
        return isLost ? .refused : .text
    }

    private func leaveSearch(keepingFound: Bool) {
        guard let search else { return }
        self.search = nil
        showPlainPrompt()
        own {
            if !keepingFound || search.found == nil {
                $0.shown = nil
                $0.replace(with: search.text)
                $0.move(to: search.cursor)
            }
            return .text
        }
    }
}
