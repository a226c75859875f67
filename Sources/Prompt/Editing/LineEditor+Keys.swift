extension LineEditor {
    /// Does what a key means.
    func press(_ key: Key) {
        if search != nil, pressInSearch(key) { return }
        let wasOffered = offered
        offered = false
        switch key {
        case .character(let scalar): type(scalar)
        case .paste(let text): own { $0.paste(text) }
        case .enter: enter()
        case .altEnter: own { $0.beginLine() }
        case .tab: tab(again: wasOffered)
        case .up: own { $0.up() }
        case .down: own { $0.down() }
        case .pageUp: own { $0.recallEarlier() }
        case .pageDown: own { $0.recallLater() }
        case .left: builtin(.previousCharacter)
        case .right: if !takeSuggestion() { builtin(.nextCharacter) }
        case .home: own { $0.moveToLineStart() }
        case .end: if !takeSuggestion() { own { $0.moveToLineEnd() } }
        case .delete: builtin(.deleteNext)
        case .wordLeft: builtin(.previousWord)
        case .wordRight: if !takeSuggestion(word: true) { builtin(.nextWord) }
        case .alt(let scalar): pressAlt(scalar)
        case .control(let code): pressControl(code)
        case .backTab, .escape, .unknown: break
        }
    }

    private func pressControl(_ code: UInt8) {
        switch code {
        case 0x01: own { $0.moveToLineStart() }
        case 0x05: if !takeSuggestion() { own { $0.moveToLineEnd() } }
        case 0x06: if !takeSuggestion() { builtin(.nextCharacter) }
        case 0x04: text.isEmpty ? finish(.end) : builtin(.deleteNext)
        case 0x0E: own { $0.down() }
        case 0x10: own { $0.up() }
        case 0x12: beginSearch()
        case 0x15: own { $0.deleteToLineStart() }
        default: if let known = Builtin(rawValue: UInt32(code)) { builtin(known) }
        }
    }

    private func pressAlt(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "b": builtin(.previousWord)
        case "f": if !takeSuggestion(word: true) { builtin(.nextWord) }
        case "d": builtin(.deleteNextWord)
        case "u": builtin(.upperCase)
        case "l": builtin(.lowerCase)
        case "c": builtin(.capitalise)
        case "<": own { $0.recallFirst() }
        case ">": own { $0.recallDraft() }
        case "\u{7F}": builtin(.killWord)
        default: break
        }
    }

    /// Runs a command of ours when libedit comes to it.
    func own(_ body: @escaping (LineEditor) -> Change) { enqueue(.command { [unowned self] in body(self) }) }

    func builtin(_ known: Builtin) {
        switch known {
        // What is edited is no longer a past entry, but a new one.
        case .deleteNext, .deletePrevious, .killToEnd, .killWord, .yank, .transpose, .deleteNextWord: shown = nil
        default: break
        }
        enqueue(.character(known.rawValue))
    }

    // MARK: Typing

    private func type(_ scalar: Unicode.Scalar) {
        shown = nil
        let (scalars, cursor) = current()
        if Composition.isMark(scalar), cursor > 0, let whole = Composition.composed(scalars[cursor - 1], scalar) {
            return own {
                $0.deleteBefore(1)
                $0.insert(String(whole))
                return .text
            }
        }
        enqueue(.character(scalar.value))
    }

    private func paste(_ text: String) -> Change {
        shown = nil
        var text = Composition.composed(text)
        // A whole line copied with its end is still one to look at before Return.
        while text.hasSuffix("\n") { text.removeLast() }
        insert(text)
        return .text
    }

    private func enter() {
        let (scalars, _) = current()
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        // Return on an empty last line ends the entry whatever it is, so that nobody is held in it.
        let line = view.reversed().prefix { $0 != "\n" }
        let isBlank = line.allSatisfy { $0 == " " || $0 == "\t" }
        if isBlank || isComplete(String(view)) {
            enqueue(.character(0x0A))
        } else {
            own { $0.beginLine() }
        }
    }

    /// Begins another line of the entry, as far in as the one before, and at least by one step, since
    /// that is what makes a line go on in a script.
    private func beginLine() -> Change {
        shown = nil
        let (scalars, cursor) = current()
        let before = scalars[..<cursor]
        let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
        let indentation = before[start...].prefix { $0 == " " }.count
        insert("\n" + String(repeating: " ", count: max(4, indentation)))
        return .text
    }

    // MARK: Moving

    /// Start and end of the line of the entry that the cursor is on.
    private func lineBounds(_ scalars: [Unicode.Scalar], _ cursor: Int) -> Range<Int> {
        let start = scalars[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
        let end = scalars[cursor...].firstIndex(of: "\n") ?? scalars.count
        return start..<end
    }

    private func moveToLineStart() -> Change {
        let (scalars, cursor) = current()
        move(to: lineBounds(scalars, cursor).lowerBound)
        return .cursor
    }

    private func moveToLineEnd() -> Change {
        let (scalars, cursor) = current()
        move(to: lineBounds(scalars, cursor).upperBound)
        return .cursor
    }

    private func deleteToLineStart() -> Change {
        shown = nil
        let (scalars, cursor) = current()
        deleteBefore(cursor - lineBounds(scalars, cursor).lowerBound)
        return .text
    }

    /// To the line above; from the first line, or while past entries are looked through, to the entry before.
    private func up() -> Change {
        let (scalars, cursor) = current()
        let line = lineBounds(scalars, cursor)
        guard shown == nil, line.lowerBound > 0 else { return recallEarlier() }
        let above = lineBounds(scalars, line.lowerBound - 1)
        // The first line stands behind the prompt, and the eye goes straight up.
        let column = cursor - line.lowerBound - (above.lowerBound == 0 ? promptWidth : 0)
        move(to: min(above.upperBound, above.lowerBound + max(0, column)))
        return .cursor
    }

    private func down() -> Change {
        let (scalars, cursor) = current()
        let line = lineBounds(scalars, cursor)
        guard shown == nil, line.upperBound < scalars.count else { return recallLater() }
        let below = lineBounds(scalars, line.upperBound + 1)
        let column = cursor - line.lowerBound + (line.lowerBound == 0 ? promptWidth : 0)
        move(to: min(below.upperBound, below.lowerBound + column))
        return .cursor
    }
}
