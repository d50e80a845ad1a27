"""Measures what docs/benchmarks.md promises: ratios of two things run in turn (A B A B …, medians), never seconds.

    python scripts/bench.py [--rounds 5] [--files 2000] [--many 10000] [--only WORD] [--write]

Both sides of a row run in this one go on the same files, so that a slow or busy machine slows both. `--write` keeps the
table in docs/benchmarks.md with the machine named.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import portfolio

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
JIXIAO = (PYTHON, "-m", "jixiao")
LOAD = (
    "import sys, pathlib, yaml\n"
    "for path in sorted(pathlib.Path(sys.argv[1]).glob('*.yaml')):\n"
    "    yaml.load(path.read_bytes(), yaml.CSafeLoader)"
)
OPENED = """
import sys, openpyxl

for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True):
    for _ in sheet.iter_rows(values_only=True):
        pass
"""
ROWS = "import sys\nfrom jixiao.gather import load_actuals\nload_actuals(sys.argv[1:])"
HELD = """
import gc, sys, tracemalloc
from jixiao.api import load_actuals

load_actuals(sys.argv[2:])
tracemalloc.start()
held = load_actuals(sys.argv[1:2])
gc.collect()
print(tracemalloc.get_traced_memory()[0] // sum(1 for _ in held.actuals.rows()))
"""
Run = Callable[[], int]


@dataclass(frozen=True)
class Row:
    """A row of the table: what, against what, the ratio to reach, and both as something to run."""

    what: str
    against: str
    reach: str
    one: Run
    other: Run
    #: Whether peak memory is compared instead of time.
    memory: bool = False
    #: Whether `one` gives the figure itself, of which there is nothing to divide by.
    absolute: bool = False


def command(*words: str | Path, fine: Sequence[int] = (0, 1)) -> Run:
    """A command to run; its exit code must be one of `fine`."""

    def run() -> int:
        done = subprocess.run([str(word) for word in words], cwd=ROOT, capture_output=True, check=False)
        if done.returncode not in fine:
            raise SystemExit(f"{words}: {done.stderr.decode()[-400:]}")
        return done.returncode

    return run


def printed(*words: str | Path) -> Run:
    """A command that prints a whole number, to run."""
    return lambda: int(subprocess.run([str(word) for word in words], cwd=ROOT, capture_output=True, check=True).stdout)


def wordless(folder: Path) -> None:
    """Writes the readings of a folder's criteria into its files as declared deductions, and takes the words out."""
    subprocess.run([*JIXIAO, "fmt", "--pin", str(folder)], cwd=ROOT, capture_output=True, check=True)
    for each in folder.glob("*.yaml"):
        text = re.sub(r"(?m)^ *criteria: .*\n", "", each.read_text("utf-8"))
        each.write_text(re.sub(r", criteria: [^,}]*(?=[,}])", "", text), encoding="utf-8")


def rows(place: Path, files: int, many: int) -> Iterator[Row]:
    """The table of speed.md, as far as this program has the parts it speaks of."""
    clean, faulty, big, few = place / "clean", place / "faulty", place / "big", place / "few"
    portfolio.write(clean, files, actuals=True)
    actuals = place / "actuals.csv"
    shutil.move(clean / "actuals.csv", actuals)
    portfolio.write(faulty, files, faulty=30)
    portfolio.write(big, many)
    portfolio.write(few, 400)
    one = clean / "p00000.yaml"
    seed, seed_actuals = "projects/chenggong-2023.yaml", "projects/chenggong-2023-q4.csv"
    libraries = command(PYTHON, "-c", "import typer, pydantic")
    validate = command(*JIXIAO, "validate", clean)
    yield Row("--version", "python -c pass", "2.0", command(*JIXIAO, "--version"), command(PYTHON, "-c", "pass"))
    yield Row("validate one file", "import typer, pydantic", "1.9", command(*JIXIAO, "validate", one), libraries)
    score = command(*JIXIAO, "score", seed, "--actuals", seed_actuals)
    with_rich = command(PYTHON, "-c", "import typer, pydantic, rich.table")
    yield Row("score one file", "import typer, pydantic, rich.table", "2.0", score, with_rich)
    # Both lie outside the project, whose own settings would be looked up for one of them only.
    worded, pinned = place / "worded" / "seed.yaml", place / "pinned" / "seed.yaml"
    for each in (worded, pinned):
        each.parent.mkdir()
        shutil.copy(ROOT / seed, each)
    wordless(pinned.parent)
    with_words, without = (command(*JIXIAO, "score", each, "--actuals", seed_actuals) for each in (worded, pinned))
    yield Row("score one file, its criteria read", "the readings declared, no words", "1.1", with_words, without)
    load = command(PYTHON, "-c", LOAD, clean)
    yield Row(f"validate {files} files", "PyYAML CSafeLoader merely loads them", "0.8", validate, load)
    schema = command(
        PYTHON, "-m", "check_jsonschema", "--schemafile", "schemas/project.schema.json", *clean.glob("*.yaml")
    )
    yield Row(f"validate {files} files", "check-jsonschema", "0.083", validate, schema)
    scored = command(*JIXIAO, "score", clean, "--actuals", actuals, "--format", "json")
    yield Row(f"score {files} files with actuals", "validate of the same", "1.3", scored, validate)
    silent = place / "silent"
    shutil.copytree(clean, silent)
    wordless(silent)
    unread = command(*JIXIAO, "score", silent, "--actuals", actuals, "--format", "json")
    yield Row(f"score {files} files, their criteria read", "the readings declared, no words", "1.1", scored, unread)
    yield Row("30% faulty files", "clean files", "1.9", command(*JIXIAO, "validate", faulty, "-f", "json"), validate)
    two, alone = (command(*JIXIAO, "validate", big, "--jobs", jobs) for jobs in ("2", "1"))
    yield Row(f"two processes, {many} files", "one process", "0.62", two, alone)
    chosen, single = command(*JIXIAO, "validate", few), command(*JIXIAO, "validate", few, "--jobs", "1")
    yield Row("400 files, processes chosen", "one process", "1.05", chosen, single)
    yield Row(
        f"peak memory, {many} files validated",
        f"{files} files",
        "1.1",
        command(*JIXIAO, "validate", big),
        validate,
        True,
    )

    book = place / "actuals.xlsx"
    portfolio.workbook(book, 100_000)
    load_rows = command(PYTHON, "-c", ROWS, book)
    opened = command(PYTHON, "-c", OPENED, book)
    yield Row("100,000 rows of actuals as xlsx", "openpyxl read_only", "0.2", load_rows, opened)
    held = printed(PYTHON, "-c", HELD, actuals, seed_actuals)
    yield Row("bytes held in memory", "a row of actuals (csv)", "250", held, held, absolute=True)


def installed() -> None:
    """Lets Python keep bytecode, as it does for an installed program: else one side compiles its source at each run."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def measured(row: Row, rounds: int) -> Decimal:
    """The median of one over the median of the other, in turn."""
    if row.absolute:
        return Decimal(row.one())
    weigh = _memory if row.memory else _time
    figures: tuple[list[int], list[int]] = ([], [])
    weigh(row.one), weigh(row.other)
    for _ in range(rounds):
        figures[0].append(weigh(row.one))
        figures[1].append(weigh(row.other))
    one, other = (Decimal(statistics.median(each)) for each in figures)
    return (one / other).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _time(run: Run) -> int:
    start = time.perf_counter_ns()
    run()
    return time.perf_counter_ns() - start


def _memory(run: Run) -> int:
    """Peak memory of a run, measured in a process of its own."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        run()
        os.write(write, str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss).encode())
        os._exit(0)
    os.waitpid(child, 0)
    figure = int(os.read(read, 64))
    os.close(read)
    os.close(write)
    return figure


def table(results: Sequence[tuple[Row, Decimal]]) -> str:
    """The measured table as Markdown."""
    lines = ["| what | against | reach | measured |", "|---|---|---|---|"]
    lines += [f"| {row.what} | {row.against} | ≤ {row.reach} | {figure} |" for row, figure in results]
    return "\n".join(lines) + "\n"


def page(results: Sequence[tuple[Row, Decimal]], rounds: int) -> str:
    """docs/benchmarks.md."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    machine = f"{platform.system()} {platform.machine()}, {cores} cores, CPython {platform.python_version()}"
    head = (
        "# Benchmarks\n\n"
        "Ratios of two things run in turn in one go (A B A B …, medians), never absolute times: `poe bench` prints\n"
        "this table, `python scripts/bench.py --write` keeps it. The portfolio is invented, the same every time:\n"
        "15 indicators and about 4.5 KB a file, block and flow style mixed (`scripts/portfolio.py`).\n\n"
        f"Measured on {machine}; {rounds} rounds.\n\n"
    )
    return head + table(results)


def main() -> None:
    """Prints the table, and with --write keeps it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--many", type=int, default=10000)
    parser.add_argument("--only", default="", help="rows whose words hold this")
    parser.add_argument("--write", action="store_true")
    wanted = parser.parse_args()
    installed()
    results: list[tuple[Row, Decimal]] = []
    with tempfile.TemporaryDirectory() as folder:
        for row in rows(Path(folder), wanted.files, wanted.many):
            if wanted.only in f"{row.what} {row.against}":
                results.append((row, measured(row, wanted.rounds)))
                print(f"{row.what} / {row.against}: {results[-1][1]} (reach {row.reach})", flush=True)
    print()
    print(table(results), end="")
    if wanted.write:
        (ROOT / "docs" / "benchmarks.md").write_text(page(results, wanted.rounds), "utf-8")


if __name__ == "__main__":
    main()
