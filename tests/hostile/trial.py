"""Tries files on `score` as a user would: what it ended with, and each finding in one line with its place."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from commandline import run

#: A declaration of one line, and the line of actuals that goes with it.
PLAIN = """\
name: 图书流动服务
year: 2023
indicators:
  产出指标:
    数量指标:
      - name: 借阅量
        target: ≥95件
"""
ROWS = "三级指标,实际完成值\n借阅量,96\n"
#: No input of a few kilobytes may take longer, whatever it holds.
SECONDS = 5

_FINDING = re.compile(r"^(?:error|check|note) (JX\d{3})(?: (.+?):(\d+):(\d+)| ([^:]+))?: ", re.M)


@dataclass(frozen=True)
class Trial:
    """A run of `score`."""

    code: int
    out: str
    err: str
    found: tuple[str, ...]
    data: Any

    @property
    def faults(self) -> list[str]:
        """The findings on standard error, in order: ``JX112 p.yaml:3:9``."""
        return [_line(each) for each in _FINDING.finditer(self.err)]

    def row(self, name: str) -> Any:
        """The indicator of a name."""
        [row] = [each for each in self.data["indicators"] if each["name"] == name]
        return row


def score(
    project: str | bytes = PLAIN,
    actuals: str | bytes = ROWS,
    *options: str,
    files: tuple[str, str] = ("p.yaml", "a.csv"),
    lang: str = "en",
) -> Trial:
    """Writes both files into the working folder and scores them, as JSON unless the options say otherwise."""
    for name, content in zip(files, (project, actuals), strict=True):
        Path(name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    begin = time.perf_counter()
    form = () if {"-f", "-o"} & set(options) else ("-f", "json")
    done = run("score", files[0], "--actuals", files[1], *form, *options, lang=lang)
    assert time.perf_counter() - begin < SECONDS
    assert "Traceback" not in done.out + done.err
    assert done.code in (0, 1, 2), done.err
    data = done.data if form and done.out else None
    diagnostics = () if data is None else data["diagnostics"]
    found = tuple(f"{each['code']} {each['file']}:{each['line']}:{each['column']}" for each in diagnostics)
    return Trial(done.code, done.out, done.err, found, data)


def _line(finding: re.Match[str]) -> str:
    code, file, line, column, whole = finding.groups()
    return f"{code} {file}:{line}:{column}" if file else f"{code} {whole}" if whole else code
