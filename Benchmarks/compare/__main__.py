"""Compares chiso with its peers; started by scripts/bench, which says what the options mean."""
import argparse
import dataclasses
import json
import os
import platform
import subprocess
import sys
from datetime import date

from data import Data
from engines import Engines, run
from rows import ROWS, Line


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench")
    parser.add_argument("corpus")
    parser.add_argument("--bin", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--work", required=True)
    parser.add_argument("--row", action="append", choices=list(ROWS))
    parser.add_argument("--join", action="store_true")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--baseline")
    parser.add_argument("--output")
    chosen = parser.parse_args()
    if not os.path.exists(chosen.corpus):
        sys.exit(f"scripts/bench: {chosen.corpus} is not there; name a file of articles as JSON lines")
    os.makedirs(chosen.work, exist_ok=True)
    engines = Engines(chosen.bin, chosen.work)
    data = Data(engines, os.path.abspath(chosen.corpus), chosen.work, chosen.small)
    data.baseline = chosen.baseline if chosen.baseline and os.path.exists(chosen.baseline) else None
    lines = []
    for name in chosen.row or list(ROWS):
        print(f"row {name}", flush=True)
        found = ROWS[name](engines, data)
        lines += found
        with open(data.path(f"row-{name}.json"), "w", encoding="utf-8") as file:
            json.dump([dataclasses.asdict(line) for line in found], file)
    if chosen.join:
        lines = [line for name in ROWS for line in kept(data.path(f"row-{name}.json"))]
    text = report(lines, engines, chosen)
    print(text)
    if chosen.output:
        with open(chosen.output, "w", encoding="utf-8") as file:
            file.write(text + "\n")


def kept(path):
    """The lines of a row as it was measured last."""
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return [Line(**line) for line in json.load(file)]


def report(lines, engines, chosen):
    table = ["| work | against | chiso | against it | ratio | wanted | answers agree |", "| --- | --- | ---: | ---: | ---: | --- | --- |"]
    for l in lines:
        theirs = f"{l.theirs:.3g} {l.unit}" if l.theirs else "–"
        ratio = f"{l.ratio:.2f}" if l.ratio is not None else "–"
        mark = "" if l.reached else " **not reached**"
        table.append(f"| {l.work} | {l.against} | {l.ours:.3g} {l.unit} | {theirs} | {ratio} | {l.wanted}{mark} | {l.agrees} |")
    sizes = " (a tenth of the sizes: these ratios mean little)" if chosen.small else ""
    return "\n".join([
        "# Benchmarks", "",
        f"Printed by `scripts/bench` on {date.today().isoformat()}{sizes}; medians, both sides of a row in one run"
        + (", rows in several." if chosen.join else "."), "",
        *table, "", "## The machine", "", *machine(engines)])


def machine(engines):
    def told(command):
        try:
            return subprocess.run(command, capture_output=True, text=True).stdout.strip().splitlines()[0]
        except (OSError, IndexError):
            return "?"
    model = next((l.partition(":")[2].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), "?")
    memory = next((int(l.split()[1]) / 1e6 for l in open("/proc/meminfo") if l.startswith("MemTotal")), 0)
    return [
        f"- {model}, {engines.threads} cores, {memory:.0f} GB of memory; Linux {platform.release()}",
        f"- {told(['swift', '--version'])}; chiso built with `-c release`",
        f"- DuckDB {told([engines.duckdb, '--version'])}; SQLite {told(['sqlite3', '--version']).split()[0]}; {told(['rg', '--version'])}; {told(['python3', '--version'])}",
    ]


main()
