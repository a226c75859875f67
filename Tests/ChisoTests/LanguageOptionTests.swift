import Testing

/// In which language the program speaks: `--lang`, else the locale, and `.lang` at the prompt.
@Suite struct LanguageOptionTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let broken = ["-c", "figures | where plce = \"Kon Tum\""]
    private static let english = "error[CS0100]: there is no `plce` here"
    private static let vietnamese = "lỗi[CS0100]: ở đây không có `plce`"

    @Test(
        "The option decides, else the first variable of the locale that is set",
        arguments: [
            ([], ["LANG": "C.UTF-8"], english), ([], ["LANG": "vi_VN.UTF-8"], vietnamese),
            ([], ["LANG": "en_US.UTF-8", "LC_MESSAGES": "vi_VN.UTF-8"], vietnamese),
            ([], ["LANG": "vi_VN.UTF-8", "LC_ALL": "C.UTF-8"], english),
            (["--lang", "vi"], ["LANG": "C.UTF-8"], vietnamese), (["--lang=vi"], ["LANG": "C.UTF-8"], vietnamese),
            (["--lang", "en"], ["LANG": "vi_VN.UTF-8"], english),
        ] as [([String], [String: String], String)])
    func chosen(_ option: [String], _ environment: [String: String], _ message: String) throws {
        for arguments in [option + Self.broken, Self.broken + option] {
            let run = try Program.run(arguments, in: folder, environment: environment)
            #expect(run.status == 2)
            #expect(run.errorText.hasPrefix(message), "\(arguments): \(run.errorText)")
        }
    }

    /// Each says something of its own in each language, on standard output or on standard error.
    @Test(
        "Every command speaks both languages",
        arguments: [
            (["--help"], "một kịch bản", "a script"), (["help", "run"], "một kịch bản", "a script"),
            (["figures", "--help"], "dòng JSON", "JSON line"), (["index", "--help"], "tệp kho bài", "corpus file"),
            (["explain", "4"], "nhóm nghìn", "groups of thousands"), (["explain", "9999"], "không có mã", "no code"),
            (["check", "/no-such.chiso"], "không có tệp này", "there is no such file"),
            (["format", "/no-such.chiso"], "không có tệp này", "there is no such file"),
            (["run", "/no-such.chiso"], "không có tệp này", "there is no such file"),
            (["figures", "/no-such"], "không có tệp hay thư mục này", "there is no such file or folder"),
            (["index", "/no-such", "-o", "a.txt"], "Tên tệp kho bài", "A corpus file's name"),
            (["-c", "1", "/no-such"], "hãy kiểm tra đường dẫn", "check the path"),
            (["-c", "1", "--width", "3"], "từ 20 trở lên", "20 or more"),
            (["-c", "describe only"], "giá trị duy nhất", "the one value"),
            (["-c", "let a: 1", "--vocabulary", "/no-such"], "không có tệp này", "there is no such file"),
        ] as [([String], String, String)])
    func everyCommand(_ arguments: [String], _ vietnamese: String, _ english: String) throws {
        for (language, words) in [("vi", vietnamese), ("en", english)] {
            let run = try Program.run(arguments + ["--lang", language], in: folder)
            #expect((run.outputText + run.errorText).contains(words), "\(run.outputText)\(run.errorText)")
        }
    }

    @Test("A language that there is not is refused, with those that there are")
    func unknownLanguage() throws {
        let run = try Program.run(["--lang", "fr", "-c", "1"], in: folder)
        #expect(run.status == 64)
        #expect(run.errorText.contains("'fr'") && run.errorText.contains("'en' and 'vi'"))
    }

    @Test("Results and what machines read are the same in both")
    func resultsAreTheSame() throws {
        let sample = Program.packageFolder + "/sample"
        for format in ["table", "csv", "json"] {
            let runs = try ["en", "vi"].map { language in
                try Program.run(
                    ["-c", "par_score, par_rank by place, year", "--format", format, "--lang", language, sample],
                    in: folder)
            }
            #expect(runs[0].output == runs[1].output && !runs[0].output.isEmpty)
        }
        let diagnostic = try Program.run(Self.broken + ["--format", "json", "--lang", "vi"], in: folder).errorText
        #expect(diagnostic.hasPrefix("{\"code\":\"CS0100\",\"severity\":\"error\",\"headline\":\"ở đây không có"))
    }

    @Test("The notes that go into a file with a result are in the language too")
    func exportedNotes() throws {
        let file = folder.path + "/a.csv"
        let program = "count() where place = \"kon tum\" | export \"\(file)\" replace"
        for (language, words) in [("vi", "\"kon tum\" khớp với Kon Tum"), ("en", "\"kon tum\" matched Kon Tum")] {
            let arguments = ["-c", program, "--lang", language, Program.packageFolder + "/sample"]
            let run = try Program.run(arguments, in: folder)
            #expect(run.status == 0, "\(run.errorText)")
            let notes = try TemporaryFolder.read(file + ".notes.txt")
            #expect(String(decoding: notes, as: UTF8.self).contains(words))
        }
    }
}
