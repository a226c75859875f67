"""Makes what is measured, once; kept in the work folder."""
import json
import os
import sqlite3

from engines import run


class Data:
    def __init__(self, engines, corpus, work, small):
        self.engines = engines
        self.corpus = corpus
        self.work = work
        self.scale = 10 if small else 1
        self.suffix = "-small" if small else ""

    def path(self, name):
        stem, dot, ending = name.partition(".")
        return os.path.join(self.work, stem + self.suffix + dot + ending)

    def made(self, name, make):
        """A file, made under another name first, so that an interrupted run leaves none that is half."""
        path = self.path(name)
        if not os.path.exists(path):
            stem, dot, ending = path.rpartition(".")
            partial = stem + "-partial" + dot + ending
            if os.path.exists(partial):
                os.remove(partial)
            print(f"making {path}", flush=True)
            make(partial)
            os.rename(partial, path)
        return path

    def articles(self):
        """The corpus itself; of a small run a tenth of it."""
        if self.scale == 1:
            return self.corpus

        def make(path):
            with open(self.corpus, encoding="utf-8") as lines, open(path, "w", encoding="utf-8") as out:
                out.writelines(line for number, line in enumerate(lines) if number % self.scale == 0)
        return self.made("articles.jsonl", make)

    def indexed(self):
        return self.made("news.chiso", lambda path: run([self.engines.chiso, "index", self.articles(), "-o", path]))

    def figures(self, millions):
        """A corpus with so many million figures, and the same rows in DuckDB."""
        count = millions * 1_000_000 // self.scale
        csv = self.path(f"figures{millions}.csv")
        corpus = self.made(
            f"figures{millions}.chiso",
            lambda path: run([self.engines.multiply, self.indexed(), str(count), path, csv]))

        def load(path):
            statement = f"CREATE TABLE figures AS FROM read_csv('{csv}', header=true, types={{'value': 'DECIMAL(38,6)', 'of': 'DECIMAL(38,6)', 'year': 'INTEGER'}})"
            run([self.engines.duckdb, path, "-c", statement])
            os.remove(csv)
        return corpus, self.made(f"figures{millions}.duckdb", load)

    def many_articles(self):
        """Articles of 500 MB: the corpus again and again, with other ids and other digits."""
        size = 500_000_000 // self.scale

        def make(path):
            written, copy = 0, 0
            with open(path, "w", encoding="utf-8") as out:
                while written < size:
                    other = str.maketrans("0123456789", "".join(str((d + copy) % 10) for d in range(10)))
                    for line in open(self.articles(), encoding="utf-8"):
                        article = json.loads(line)
                        article["id"] = f"{article['id']}-{copy}"
                        if copy:
                            article["text"] = article["text"].translate(other)
                        line = json.dumps(article, ensure_ascii=False) + "\n"
                        out.write(line)
                        written += len(line.encode())
                        if written >= size:
                            break
                    copy += 1
        return self.made("many.jsonl", make)

    def many_indexed(self):
        return self.made("many.chiso", lambda path: run([self.engines.chiso, "index", self.many_articles(), "-o", path]))

    def sentences(self, corpus, name):
        """The sentences of a corpus file, one a line."""
        def make(path):
            database = sqlite3.connect(f"file:{corpus}?mode=ro", uri=True)
            with open(path, "w", encoding="utf-8") as out:
                for (text,) in database.execute("SELECT sentence FROM sentences ORDER BY id"):
                    out.write(text.replace("\n", " ") + "\n")
        return self.made(name, make)

    def sentence_table(self, corpus, name):
        """The sentences of a corpus file as a table of a database of their own."""
        def make(path):
            run(["sqlite3", path],
                f"ATTACH '{corpus}' AS news; CREATE TABLE s (id INTEGER PRIMARY KEY, text TEXT);"
                "INSERT INTO s SELECT id, sentence FROM news.sentences;")
        return self.made(name, make)

    FILL = ("CREATE VIRTUAL TABLE f USING fts5(text, content='s', content_rowid='id',"
            " tokenize='unicode61 remove_diacritics 0'); INSERT INTO f(f) VALUES('rebuild');")

    def searchable(self):
        """The sentences of the 500 MB in FTS5."""
        table = self.sentence_table(self.many_indexed(), "many.db")

        def make(path):
            run(["cp", table, path])
            run(["sqlite3", path], self.FILL)
        return self.made("many-fts.db", make)
