import Evaluation

/// How an engine's own client is talked to on its standard input, and how its rows are known on its standard output.
///
/// Rows come as JSON objects, one a line, so that no text is taken for another, whatever is in it. An answer is whole
/// only where its end came: a client that dies, or an engine that fails in the middle, gives none.
struct ClientTalk {
    let engine: Engine

    /// Whether one client answers one question after another; else there is one for each.
    ///
    /// `clickhouse-client` reads its whole standard input before it begins.
    var isKeptOpen: Bool { engine != .clickhouse }

    /// Said once, before the first question.
    var opening: String {
        switch engine {
        // An error ends the client, so that no later answer is taken for that of the question that failed.
        case .duckdb: ".bail on\n.mode jsonlines\n"
        case .postgresql: "\\set ON_ERROR_STOP on\n"
        case .clickhouse, .spark: ""
        }
    }

    /// A question, so that what comes back can be told from everything else that a client prints.
    ///
    /// - Parameter mark: Letters and digits that stand in no other question.
    func question(_ sql: String, mark: String) -> String {
        switch engine {
        case .duckdb: "\(sql);\nSELECT '\(mark)' AS chiso_end;\n"
        case .postgresql:
            """
            COPY (SELECT row_to_json(r) FROM (
            \(sql)
            ) AS r) TO STDOUT;
            COPY (SELECT row_to_json(r) FROM (SELECT '\(mark)' AS chiso_end) AS r) TO STDOUT;

            """
        case .clickhouse: "\(sql)\nFORMAT JSONEachRow\n"
        case .spark:
            // A terminal's echo of the question is no answer: there the mark has a quote behind it. The end belongs to
            // the question itself, since an error does not end this client; it ends the line, so that what tells that all
            // has come stands on another.
            """
            SELECT concat('\(mark)', to_json(struct(*))) FROM (\(Self.oneLine(sql))) AS r \
            UNION ALL SELECT concat('\(mark)', '{"chiso_end":"\(mark)"}');
            SELECT concat('\(mark)', '{"chiso_done":"\(mark)"}');

            """
        }
    }

    /// Literals have no line end for Spark, so that none of the question means anything.
    private static func oneLine(_ sql: String) -> String {
        sql.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
    }

    enum Line {
        case row([UInt8])
        /// The answer was whole.
        case end
        /// All that comes to the question has come.
        case done
        case other
    }

    func line(_ line: [UInt8], mark: String) -> Line {
        var text = line[...]
        if text.last == 0x0D { text.removeLast() }
        switch engine {
        case .postgresql: text = Self.withoutEscapes(text)[...]
        case .spark:
            guard let start = Self.end(of: Array(mark.utf8), in: text) else { return .other }
            text = text[start...]
        case .duckdb, .clickhouse: break
        }
        guard text.first == UInt8(ascii: "{") else { return .other }
        if text.elementsEqual("{\"chiso_end\":\"\(mark)\"}".utf8) { return .end }
        if text.elementsEqual("{\"chiso_done\":\"\(mark)\"}".utf8) { return .done }
        return .row(Array(text))
    }

    /// Whether the end of an answer comes with the last thing that a question gives.
    var endIsLast: Bool { engine != .spark }

    /// `COPY` doubles backslashes; JSON has no other character that it escapes.
    private static func withoutEscapes(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(0x5C) else { return Array(text) }
        var result: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == 0x5C, index + 1 < text.endIndex { index += 1 }
            result.append(text[index])
            index += 1
        }
        return result
    }

    /// Where a mark ends that has an object behind it.
    private static func end(of mark: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
        guard text.count > mark.count else { return nil }
        for start in text.startIndex..<(text.endIndex - mark.count) {
            let end = start + mark.count
            if text[end] == UInt8(ascii: "{"), text[start..<end].elementsEqual(mark) { return end }
        }
        return nil
    }
}
