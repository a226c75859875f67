import CEditline
import Messages
import VietnameseText

/// What a person gave at the prompt.
public enum Entry: Hashable, Sendable {
    case text(String)
    /// Ctrl-C: the entry was dropped.
    case interrupted
    /// Ctrl-D on an empty entry, or the terminal is gone.
    case end
}

/// Edits entries on a terminal, over libedit: libedit draws, keeps the text and knows Emacs' editing
/// keys; what a key means is decided here, so that entries may have several lines, letters with
/// marks stay whole, and history and completion are the program's own.
///
/// Belongs to the thread that made it.
final class LineEditor {
    /// Whether Return ends this entry; otherwise it begins another line of it.
    var isComplete: (String) -> Bool = { _ in true }
    /// What could stand at a place of an entry, in bytes of its UTF-8.
    var complete: (String, Int) -> Completing = { _, offset in Completing(replaces: offset..<offset, candidates: []) }
    /// What Up, Down and Ctrl-R go through, oldest first.
    var past: [String] = []
    /// What the person is told in.
    var language: () -> MessageLanguage = { .english }
    /// Whether the entry is shown in colour, with grey words behind it that say how it could go on.
    var usesColor = false
    /// How what an entry's end began is written, as a person reads it.
    var hint: (String) -> String? = { _ in nil }

    let input: TerminalInput
    private var handle: OpaquePointer?
    private var decoder = KeyDecoder()
    /// What libedit is to be given before the next key is looked at.
    private var queue: [Step] = []
    private var command: (() -> Change)?
    private var outcome: Entry?
    private var promptText: UnsafeMutablePointer<UInt32>
    private var plainPrompt = ""
    private var shownPrompt = ""

    /// The place in ``past`` that is shown; nil while an own text is edited.
    var shown: Int?
    /// The own text, while past ones are shown.
    var draft = ""
    /// A search through the past, while one is under way.
    var search: HistorySearch?
    /// Whether the last key asked for completions and there were several.
    var offered = false
    /// Whether grey words stand behind the entry.
    var hasWordsBehind = false

    /// What a command changed, in libedit's terms.
    enum Change {
        case nothing, cursor, text, screen, refused

        var code: Int32 {
            switch self {
            case .nothing: Int32(CHISO_NOTHING_CHANGED.rawValue)
            case .cursor: Int32(CHISO_CURSOR_MOVED.rawValue)
            case .text: Int32(CHISO_TEXT_CHANGED.rawValue)
            case .screen: Int32(CHISO_SCREEN_CHANGED.rawValue)
            case .refused: Int32(CHISO_REFUSED.rawValue)
            }
        }
    }

    /// One thing for libedit to do: act on a character, or run a command of ours.
    enum Step {
        case character(UInt32)
        case command(() -> Change)
    }

    /// The character that makes libedit run ``command``; a C1 control, which no terminal sends as text.
    private static let ownCharacter: UInt32 = 0x80

    /// nil where standard input and output are no terminal that can be drawn on.
    init?(input: TerminalInput) {
        self.input = input
        promptText = .allocate(capacity: 1)
        promptText.pointee = 0
        handle = nil
        guard Terminal.inputIsTerminal, Terminal.outputIsTerminal, !Terminal.isDumb else { return nil }
        handle = chiso_editor_open(
            "chiso", Unmanaged.passUnretained(self).toOpaque(),
            { context, character in
                guard let context, let character else { return -1 }
                return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().give(character)
            },
            { context in
                guard let context else { return 0 }
                return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().runCommand()
            },
            { context in
                guard let context else { return nil }
                return UnsafePointer(Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().promptText)
            }, Self.ownCharacter)
        guard handle != nil else { return nil }
        for (key, name) in Self.bindings { chiso_editor_bind(handle, key, name) }
    }

    deinit {
        chiso_editor_close(handle)
        promptText.deallocate()
    }

    /// Lets a person write an entry.
    func readEntry(prompt: String) -> Entry {
        plainPrompt = prompt
        show(prompt: prompt)
        queue = []
        outcome = nil
        shown = nil
        draft = ""
        search = nil
        offered = false
        chiso_signals_hold_stop(true)
        chiso_terminal_take_keys(false)
        // libedit does so only after it has shown the prompt, and the terminal would echo what is typed by then.
        chiso_editor_take_terminal(handle, true)
        Self.write(Self.pasteOn)
        defer {
            Self.write(Self.pasteOff)
            chiso_signals_hold_stop(false)
        }
        var count = 0
        let text = chiso_editor_entry(handle, &count)
        if let outcome { return outcome }
        guard let text, count > 0 else { return .end }
        return .text(Self.string(UnsafeBufferPointer(start: text, count: count)))
    }

    // MARK: The text being edited

    var text: [Unicode.Scalar] { current().scalars }

    /// The text and the place of the cursor in it, in scalars.
    func current() -> (scalars: [Unicode.Scalar], cursor: Int) {
        var count = 0
        var cursor = 0
        guard let text = chiso_editor_text(handle, &count, &cursor) else { return ([], 0) }
        let scalars = UnsafeBufferPointer(start: text, count: count).map { Unicode.Scalar($0) ?? "\u{FFFD}" }
        return (scalars, cursor)
    }

    func replace(with text: String) { Self.withScalars(text) { chiso_editor_replace(handle, $0) } }
    func insert(_ text: String) { Self.withScalars(text) { _ = chiso_editor_insert(handle, $0) } }
    func deleteBefore(_ count: Int) { chiso_editor_delete_before(handle, Int32(clamping: count)) }
    func move(to offset: Int) { chiso_editor_move_to(handle, offset) }
    func draw() { chiso_editor_draw(handle) }

    // MARK: Between libedit and the keys

    func enqueue(_ steps: Step...) { queue.append(contentsOf: steps) }

    /// Ends the entry with something other than its text.
    func finish(_ entry: Entry) { outcome = entry }

    /// libedit asks for the next character.
    private func give(_ character: UnsafeMutablePointer<UInt32>) -> Int32 {
        while true {
            if !queue.isEmpty {
                unpaint()
                switch queue.removeFirst() {
                case .character(let value): character.pointee = value
                case .command(let body):
                    command = body
                    character.pointee = Self.ownCharacter
                }
                return 1
            }
            if outcome == .end {
                unpaint()
                return 0
            }
            if let key = decoder.next() {
                press(key)
                continue
            }
            if decoder.isEmpty { paint() }
            // A lone ESC is told from the beginning of a sequence only by what follows, or does not.
            let patience: Int32 = decoder.isEmpty || decoder.isPasting ? -1 : 50
            switch input.next(within: patience) {
            case .bytes(let bytes): decoder.feed(bytes)
            case .quiet: if let key = decoder.next(isSettled: true) { press(key) }
            case .interrupted: interrupt()
            case .resized: own { $0.resize() }
            case .stopped: stop()
            case .end: outcome = .end
            }
        }
    }

    private func runCommand() -> Int32 {
        let body = command
        command = nil
        return (body?() ?? .nothing).code
    }

    private func interrupt() {
        search = nil
        show(prompt: plainPrompt)
        finish(.interrupted)
        decoder = KeyDecoder()
        enqueue(
            .command { [self] in
                move(to: text.count)
                insert("^C")
                return .text
            }, .character(0x0A))
    }

    /// Ctrl-Z: gives the terminal back as it was, stops, and draws the entry anew when going on.
    private func stop() {
        unpaint()
        Self.write(Self.pasteOff)
        chiso_editor_take_terminal(handle, false)
        chiso_signals_stop()
        chiso_editor_take_terminal(handle, true)
        Self.write(Self.pasteOn)
        enqueue(
            .command { [self] in
                draw()
                return .nothing
            })
    }

    /// Draws the entry anew in the window's new size. Terminals cut what is on the screen into rows anew
    /// themselves, so that the entry begins as many rows above as it would if it were drawn now.
    private func resize() -> Change {
        let (scalars, cursor) = current()
        let columns = Terminal.size?.columns ?? 80
        let row = EntryLayout(columns: columns, promptWidth: promptWidth).position(of: cursor, in: scalars).row
        Self.write((row > 0 ? "\u{1B}[\(row)A" : "") + "\r\u{1B}[J")
        chiso_editor_resize(handle)
        draw()
        return .nothing
    }

    // MARK: Drawing

    /// Columns that the prompt takes.
    var promptWidth: Int {
        var width = 0
        var counts = true
        for scalar in shownPrompt.unicodeScalars {
            if scalar == "\u{1}" { counts.toggle() } else if counts { width += displayWidth(of: scalar) }
        }
        return width
    }

    /// Shows another prompt at the next drawing. `\u{1}` encloses what takes no room.
    func show(prompt: String) {
        shownPrompt = prompt
        let scalars = prompt.unicodeScalars.map(\.value) + [0]
        promptText.deallocate()
        promptText = .allocate(capacity: scalars.count)
        promptText.initialize(from: scalars, count: scalars.count)
    }

    func showPlainPrompt() { show(prompt: plainPrompt) }

    private static let pasteOn = "\u{1B}[?2004h"
    private static let pasteOff = "\u{1B}[?2004l"

    static func write(_ text: String) { StandardStream.output.write(text) }

    private static func withScalars(_ text: String, _ body: (UnsafePointer<UInt32>) -> Void) {
        let scalars = text.unicodeScalars.map(\.value).filter { $0 != 0 } + [0]
        scalars.withUnsafeBufferPointer { buffer in
            if let base = buffer.baseAddress { body(base) }
        }
    }

    private static func string(_ scalars: some Sequence<UInt32>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.map { Unicode.Scalar($0) ?? "\u{FFFD}" })
        if view.last == "\n" { view.removeLast() }
        return String(view)
    }

    /// libedit's own commands, on characters that no key gives, or on the usual ones.
    enum Builtin: UInt32, CaseIterable {
        case previousCharacter = 0x02
        case deleteNext = 0x04
        case nextCharacter = 0x06
        case killToEnd = 0x0B
        case clearScreen = 0x0C
        case transpose = 0x14
        case killWord = 0x17
        case yank = 0x19
        case deletePrevious = 0x7F
        case previousWord = 0x81
        case nextWord, deleteNextWord, upperCase, lowerCase, capitalise

        var name: String {
            switch self {
            case .previousCharacter: "ed-prev-char"
            case .deleteNext: "ed-delete-next-char"
            case .nextCharacter: "ed-next-char"
            case .killToEnd: "ed-kill-line"
            case .clearScreen: "ed-clear-screen"
            case .transpose: "ed-transpose-chars"
            case .killWord: "ed-delete-prev-word"
            case .yank: "em-yank"
            case .deletePrevious: "ed-delete-prev-char"
            case .previousWord: "ed-prev-word"
            case .nextWord: "em-next-word"
            case .deleteNextWord: "em-delete-next-word"
            case .upperCase: "em-upper-case"
            case .lowerCase: "em-lower-case"
            case .capitalise: "em-capitol-case"
            }
        }
    }

    private static let bindings: [(UInt32, String)] =
        Builtin.allCases.map { ($0.rawValue, $0.name) } + [(0x0A, "ed-newline")]
}
