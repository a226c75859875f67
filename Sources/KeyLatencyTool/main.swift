// How long it takes from a key to the screen, measured where a person would: over a pseudo-terminal, with the
// real program, editing an entry of 20 lines in colour, with a history of 2000 entries to suggest from.
//
// usage: swift run -c release chiso-keys [KEYS]      KEYS: how many of each sort (1000)

import CPseudoTerminal
import Glibc

/// The program under measurement and the terminal that it has.
final class Session {
    private let terminal: Int32
    private let process: pid_t
    /// How much the program has written to the terminal so far.
    private(set) var written = 0

    init?(program: String, home: String) {
        let variables = [
            "HOME=\(home)", "XDG_STATE_HOME=\(home)/state", "XDG_DATA_HOME=\(home)/data", "TERM=xterm-256color",
            "LANG=C.UTF-8", "PATH=/usr/bin:/bin",
        ]
        let words: [String] = [program, "--bare"]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) }
        arguments.append(nil)
        environment.append(nil)
        var started = pid_t()
        terminal = pseudo_terminal_start(program, &arguments, &environment, 80, 40, &started)
        process = started
        for pointer in arguments + environment { free(pointer) }
        if terminal < 0 { return nil }
    }

    deinit {
        close(terminal)
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }

    func send(_ keys: String) {
        var keys = keys
        keys.withUTF8 { _ = write(terminal, $0.baseAddress, $0.count) }
    }

    /// Reads until a text has come; false where it does not.
    func wait(for mark: [UInt8]) -> Bool {
        var seen: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            var watched = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            guard poll(&watched, 1, 5000) > 0 else { return false }
            let count = read(terminal, &buffer, buffer.count)
            guard count > 0 else { return false }
            written += count
            seen += buffer[..<count]
            if seen.count > 4096 { seen.removeFirst(seen.count - 2048) }
            if seen.indices.contains(where: { seen[$0...].starts(with: mark) }) { return true }
        }
    }

    /// Lets what is still coming come.
    func settle() {
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            var watched = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            guard poll(&watched, 1, 60) > 0, read(terminal, &buffer, buffer.count) > 0 else { return }
        }
    }
}

/// The cursor is shown again when a key has been answered whole, colours and grey words included.
let drawn = Array("\u{1B}[?25h".utf8)

func fail(_ message: String) -> Never {
    let text = "chiso-keys: \(message)\n"
    _ = text.withCString { write(2, $0, strlen($0)) }
    exit(1)
}

func beside(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(decoding: buffer.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return "/" + own.split(separator: "/").dropLast().joined(separator: "/") + "/" + name
}

let count = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 0 : 1000
guard count > 0 else { fail("takes how many keys to press of each sort") }
let program = beside("chiso")
guard access(program, X_OK) == 0 else { fail("\(program) is not there; build it first") }

let temporary = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
var template = Array("\(temporary)/chiso-keys-XXXXXX".utf8CString)
guard mkdtemp(&template) != nil else { fail("no temporary folder") }
let home = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
setenv("CHISO_KEYS_HOME", home, 1)
defer { _ = system("rm -rf -- \"$CHISO_KEYS_HOME\"") }
mkdir(home + "/state", 0o700)
mkdir(home + "/state/chiso", 0o700)
if let file = fopen(home + "/state/chiso/history.jsonl", "wb") {
    for number in 0..<2000 {
        let entry = "facts | where year = \(1990 + number % 40) and place = \\\"Lào Cai\\\" | take \(number)"
        fputs("{\"time\":\"2026-01-01T00:00:00Z\",\"corpus\":\"\",\"entry\":\"\(entry)\",\"status\":\"ok\"}\n", file)
    }
    fclose(file)
}
guard let session = Session(program: program, home: home), session.wait(for: Array("chiso>".utf8)) else {
    fail("the prompt did not come")
}
session.settle()

let lines =
    ["indicator tỷ_lệ_đúng_hạn \"Tỷ lệ hồ sơ đúng hạn\" in %:", "    sum(value) / sum(of) where topics has one_stop"]
    + (0..<18).map { "    and not (place = \"Thừa Thiên Huế\" and year = \(2000 + $0)) # năm \($0)" }
session.send("\u{1B}[200~" + lines.joined(separator: "\n") + "\u{1B}[201~")
guard session.wait(for: drawn) else { fail("the entry was not drawn") }
session.settle()

/// Presses a key many times; how long each took to be on the screen, in milliseconds, and how many bytes a key
/// brought to the terminal.
func times(_ key: (Int) -> String) -> (times: [Double], bytes: Int) {
    let clock = ContinuousClock()
    let before = session.written
    let times = (0..<count).map { number in
        let start = clock.now
        session.send(key(number))
        guard session.wait(for: drawn) else { fail("a key was not answered") }
        return (clock.now - start) / .milliseconds(1)
    }
    return (times.sorted(), (session.written - before) / count)
}

func report(_ what: String, _ measured: (times: [Double], bytes: Int)) {
    let times = measured.times
    func at(_ share: Double) -> String {
        let value = times[min(times.count - 1, Int(Double(times.count) * share))]
        return "\(Int((value * 100).rounded()) / 100).\(String(Int((value * 100).rounded()) % 100 + 100).dropFirst())"
    }
    let name = what + String(repeating: " ", count: max(0, 34 - what.count))
    print("\(name)  median \(at(0.5)) ms   99% \(at(0.99)) ms   longest \(at(1)) ms   \(measured.bytes) bytes a key")
}

print("\(count) keys of each sort, in an entry of \(lines.count) lines")
let letters = ["a", "ộ", "2", " "]
// Eight lines up from the end: what follows has to be moved and painted anew. A letter and its end, in turn.
session.send(String(repeating: "\u{1B}[A", count: 8))
_ = session.wait(for: drawn)
session.settle()
report("letter in the middle, and backspace", times { $0 % 2 == 0 ? letters[$0 / 2 % 4] : "\u{7F}" })
report("left and right", times { $0 % 2 == 0 ? "\u{1B}[D" : "\u{1B}[C" })
report("up and down", times { $0 % 2 == 0 ? "\u{1B}[A" : "\u{1B}[B" })
session.send(String(repeating: "\u{1B}[B", count: 8) + "\u{05}")
_ = session.wait(for: drawn)
session.settle()
report("letter at the end, and backspace", times { $0 % 2 == 0 ? letters[$0 / 2 % 4] : "\u{7F}" })
