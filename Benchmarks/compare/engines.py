"""Runs the engines that are compared and reads how long they took."""
import json
import os
import re
import statistics
import subprocess
import time


class Engines:
    def __init__(self, chiso_folder, work):
        self.chiso = os.path.join(chiso_folder, "chiso")
        self.multiply = os.path.join(chiso_folder, "chiso-multiply")
        self.threads = os.cpu_count() or 1
        self.work = work
        self.duckdb = find_duckdb(work)

    def warm_chiso(self, corpus, statement, times):
        """The answer as CSV, and how long each repetition but the first took, in milliseconds."""
        program = "; ".join([statement] * (times + 1))
        done = run([self.chiso, "--timer", "--format", "csv", "-c", program, corpus])
        found = [float(t.replace(",", ".")) for t in re.findall(r"^([\d,]+) ms$", done.stderr, re.M)]
        if len(found) != times + 1:
            raise SystemExit(f"chiso told {len(found)} times of {times + 1}:\n{done.stderr}")
        return once(done.stdout, times + 1), found[1:]

    def warm_duckdb(self, database, statement, times):
        program = f"SET threads={self.threads};\n.mode csv\n.nullvalue \"\"\n.timer on\n" + f"{statement};\n" * (times + 1)
        done = run([self.duckdb, "-readonly", database], input=program)
        found = [float(t) * 1000 for t in re.findall(r"Run Time \(s\): real ([\d.]+)", done.stdout)]
        answer = "\n".join(l for l in done.stdout.splitlines() if not l.startswith("Run Time")) + "\n"
        return once(answer, times + 1), found[-times:]

    def warm_sqlite(self, database, statement, times):
        program = ".timer on\n" + f"{statement};\n" * (times + 1)
        done = run(["sqlite3", "-readonly", database], input=program)
        found = [float(t) * 1000 for t in re.findall(r"Run Time: real ([\d.]+)", done.stdout)]
        answer = "\n".join(l for l in done.stdout.splitlines() if not l.startswith("Run Time")) + "\n"
        return once(answer, times + 1), found[-times:]


def find_duckdb(work):
    """The program itself; what the package puts on the path is a script that starts Python first."""
    for folder, _, files in os.walk(os.path.join(work, "peers", "lib")):
        if "duckdb" in files and os.path.getsize(os.path.join(folder, "duckdb")) > 1_000_000:
            return os.path.join(folder, "duckdb")
    raise SystemExit("duckdb is not there: scripts/bench installs it")


def run(command, input=None, check=True):
    done = subprocess.run(command, input=input, capture_output=True, text=True)
    if check and done.returncode != 0:
        raise SystemExit(f"{' '.join(command)[:400]}\nexit {done.returncode}: {done.stderr[:2000]}")
    return done


def once(text, times):
    """One of equal answers that stand one after the other."""
    lines = [line for line in text.splitlines() if line.strip()]
    size = len(lines) // times
    return lines[:size]


def side_by_side(commands, runs=15):
    """The median milliseconds of whole commands, taken in one go by hyperfine."""
    path = "/tmp/chiso-bench-hyperfine.json"
    run(["hyperfine", "-N", "--warmup", "2", "--runs", str(runs), "--export-json", path] + commands)
    with open(path) as file:
        return [result["median"] * 1000 for result in json.load(file)["results"]]


def seconds(command, input=None, check=True):
    start = time.perf_counter()
    run(command, input, check)
    return time.perf_counter() - start


def peak_megabytes(command, input=None):
    """The most memory that a command had at once."""
    done = run(["/usr/bin/time", "-v"] + command, input)
    return int(re.search(r"Maximum resident set size \(kbytes\): (\d+)", done.stderr).group(1)) / 1000


def median(numbers):
    return statistics.median(numbers)
