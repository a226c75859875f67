"""The comparisons, a function each: it runs both sides in one go and gives lines for the table."""
import os
import shutil
from dataclasses import dataclass
from decimal import Decimal

from engines import median, peak_megabytes, run, seconds, side_by_side


@dataclass
class Line:
    work: str
    against: str
    ours: float
    theirs: float | None
    unit: str
    wanted: str
    reached: bool
    agrees: str = "yes"

    @property
    def ratio(self):
        return self.ours / self.theirs if self.theirs else None


def line(work, against, ours, theirs, unit, most, agrees):
    return Line(work, against, ours, theirs, unit, f"≤ {most}", ours / theirs <= most, agrees)


# Ranges are left out, since DuckDB's rows have only their lower ends.
WHERE = 'unit = "VND" and status = actual and role = level and qualifier != between'
SUMS = f"sum(value), count() by place, year where {WHERE} from figures"
SUMS_SQL = (
    "SELECT place, year, sum(value), count(*) FROM figures"
    " WHERE unit = 'VND' AND status = 'actual' AND role = 'level' AND qualifier <> 'between' GROUP BY place, year")


def same_groups(chiso_lines, duckdb_lines):
    """Whether both count the same rows in the same groups, and add up to the same amounts."""
    def key(cells):
        return (cells[0], cells[1])

    def groups(lines, value, count):
        found = {}
        for cells in map(split_csv, lines[1:]):
            found[key(cells)] = (Decimal(number(cells[value])), int(cells[count]))
        return found
    header = split_csv(chiso_lines[0])
    ours = groups(chiso_lines, 2, len(header) - 1 if header[-1].startswith("count") else header.index("count()"))
    theirs = groups(duckdb_lines, 2, 3)
    if ours.keys() != theirs.keys():
        return f"no: {len(ours)} groups, {len(theirs)}"
    wrong = [k for k in ours if ours[k] != theirs[k]]
    return "yes" if not wrong else f"no: {len(wrong)} of {len(ours)} groups, {wrong[0]}: {ours[wrong[0]]}, {theirs[wrong[0]]}"


def split_csv(text):
    import csv
    return next(csv.reader([text]))


def number(text):
    return "".join(c for c in text if c.isdigit() or c in "-.") or "0"


def scan(engines, data):
    corpus, database = data.figures(10)
    ours, our_times = engines.warm_chiso(corpus, SUMS, 9)
    theirs, their_times = engines.warm_duckdb(database, SUMS_SQL, 9)
    ours2, more = engines.warm_chiso(corpus, SUMS, 9)
    return [line("filter, group by place and year, sum and count, 10M figures, warm", "DuckDB",
                 median(our_times + more), median(their_times), "ms", 0.5, same_groups(ours, theirs))]


def cold(engines, data):
    corpus, database = data.figures(1)
    ours = run([engines.chiso, "--format", "csv", "-c", SUMS, corpus]).stdout.splitlines()
    theirs = run([engines.duckdb, "-readonly", "-csv", "-nullvalue", "", database, "-c", SUMS_SQL]).stdout.splitlines()
    times = side_by_side([
        f"{engines.chiso} --format csv -c '{SUMS}' {corpus}",
        f'{engines.duckdb} -readonly -csv {database} -c "{SUMS_SQL}"'])
    return [line("the same over 1M, cold: start, open, answer, exit", "DuckDB on its own file",
                 times[0], times[1], "ms", 1.0, same_groups(ours, theirs))]


def indicator(engines, data):
    corpus, database = data.figures(1)
    statement = f"indicator spent: sum(value) where {WHERE}"
    query = "spent, count() by place, year from figures where " + WHERE
    # The definition is the first statement; it is timed with the others, and left out by its place.
    program = statement + "; " + "; ".join([query] * 10)
    done = run([engines.chiso, "--timer", "--format", "csv", "-c", program, corpus])
    times = [float(t.replace(",", ".")[:-3]) for t in done.stderr.splitlines() if t.endswith(" ms")]
    ours = [l for l in done.stdout.splitlines() if l.strip()]
    ours = ours[:len(ours) // 10]
    theirs, their_times = engines.warm_duckdb(database, SUMS_SQL, 9)
    return [line("an indicator with units, bounds and lineage, 1M, warm", "the same sums in DuckDB without them",
                 median(times[-9:]), median(their_times), "ms", 1.0, same_groups(ours, theirs))]


PHRASES = ["thủ tục hành chính", "biên chế", "thành phố", "có thể"]


def phrase(engines, data):
    corpus, database = data.many_indexed(), data.searchable()
    text = data.sentences(corpus, "many-sentences.txt")
    lines = []
    for wanted in PHRASES:
        ours, our_times = engines.warm_chiso(corpus, f'count() where sentence has "{wanted}" from sentences', 9)
        match = f"SELECT count(*) FROM f WHERE f MATCH '\"{wanted}\"'"
        theirs, their_times = engines.warm_sqlite(database, match, 5)
        count = int(number(ours[-1]))
        found = int(theirs[-1])
        agrees = "yes" if count == found else f"{count:,}; {found:,}, which passes over punctuation"
        lines.append(line(f"“{wanted}” in 500 MB of text, warm, sentences counted", "SQLite FTS5",
                          median(our_times), median(their_times), "ms", 1.0, agrees))
        grep = ["rg", "--count", "--ignore-case", "--word-regexp", "--fixed-strings", wanted, text]
        found = int(run(grep, check=False).stdout or 0)
        theirs = median([seconds(grep, check=False) * 1000 for _ in range(5)])
        agrees = "yes" if count == found else f"{count:,}; {found:,}"
        lines.append(line(f"“{wanted}”, the same", "ripgrep over the files", median(our_times), theirs, "ms", 0.1, agrees))
    return lines


def read(engines, data):
    if not data.baseline:
        print("row read is left out: --baseline names no file that is there", flush=True)
        return []
    figures = ["bash", "-c", '"$0" figures "$1" > /dev/null', engines.chiso, data.articles()]
    ours, theirs = [], []
    for _ in range(5):
        ours.append(seconds(figures))
        theirs.append(seconds(["python3", data.baseline, data.articles()]))
    size = os.path.getsize(data.articles()) / 1e6
    return [line(f"reading {size:.0f} MB of articles, every figure written", "a number regex in Python, and nothing else",
                 median(ours), median(theirs), "s", 0.33, "–")]


def index(engines, data):
    if not data.baseline:
        print("row index is left out: --baseline names no file that is there", flush=True)
        return []
    table = data.sentence_table(data.indexed(), "sentences.db")
    output, filled = data.path("again.chiso"), data.path("filled.db")
    ours, theirs = [], []
    for _ in range(3):
        if os.path.exists(output):
            os.remove(output)
        ours.append(seconds([engines.chiso, "index", data.articles(), "-o", output]))
        shutil.copy(table, filled)
        theirs.append(
            seconds(["python3", data.baseline, data.articles()]) + seconds(["sqlite3", filled], data.FILL))
    size = os.path.getsize(data.articles()) / 1e6
    return [line(f"indexing {size:.0f} MB, search index included", "a number regex in Python, then filling FTS5",
                 median(ours), median(theirs), "s", 1.0, "–")]


def start(engines, data):
    times = side_by_side([f"{engines.chiso} -c '1 + 1'", f"{engines.duckdb} -c 'select 1 + 1'"], 60)
    agrees = "yes" if run([engines.chiso, "-c", "1 + 1"]).stdout.split()[-1] == "2" else "no"
    return [line("chiso -c '1 + 1'", "duckdb -c 'select 1 + 1'", times[0], times[1], "ms", 0.5, agrees)]


def memory(engines, data):
    corpus, _ = data.figures(1)
    prompt = peak_megabytes([engines.chiso, "-c", SUMS, corpus])
    output = data.path("memory.chiso")
    if os.path.exists(output):
        os.remove(output)
    indexing = peak_megabytes([engines.chiso, "index", data.many_articles(), "-o", output])
    os.remove(output)
    return [
        Line("memory, 1M figures opened and asked", "–", prompt, None, "MB", "< 300 MB", prompt < 300, "–"),
        Line("memory while indexing 500 MB", "–", indexing, None, "MB", "< 600 MB", indexing < 600, "–"),
    ]


ROWS = {f.__name__: f for f in (scan, cold, indicator, phrase, read, index, start, memory)}
