"""Streams, signals, terminals and the environment, with real processes."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from commandline import SEED, SEED_ACTUALS
from hostile.processes import PROGRAM, environment, start
from hostile.trial import PLAIN, ROWS

SCORE = ("score", SEED, "--actuals", SEED_ACTUALS)
VALIDATE = ("validate", SEED)
EVERY = [SCORE, VALIDATE, ("--help",), ("--version",), ("criteria", "低于95%扣2分"), ("explain", "JX112"), ("init",)]


def shell(line: str, env: dict[str, str | None] | None = None) -> subprocess.CompletedProcess[bytes]:
    """A shell line in which `jixiao` is this program."""
    text = f'jixiao() {{ {shlex.join(PROGRAM)} "$@"; }}\n{line}'
    return subprocess.run(
        ["bash", "-c", text], env=environment(env or {}), capture_output=True, timeout=60, check=False
    )


@pytest.mark.parametrize("words", EVERY, ids=lambda words: words[0])
def test_a_closed_stdout_never_ends_with_0(words: tuple[str, ...]) -> None:
    """T07."""
    done = shell(f"jixiao {shlex.join(words)} >&-")
    assert done.returncode == 2
    assert len(done.stderr.decode().strip().splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the device is Linux's")
@pytest.mark.parametrize("words", EVERY, ids=lambda words: words[0])
def test_a_full_stdout_is_one_line_and_2(words: tuple[str, ...]) -> None:
    """T07."""
    done = shell(f"jixiao {shlex.join(words)} >/dev/full")
    assert done.returncode == 2
    assert len(done.stderr.decode().strip().splitlines()) == 1


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown", "html"])
def test_a_reader_that_leaves_ends_it_quietly(form: str) -> None:
    """T07: `| head -1`; the pipe is closed before the result comes."""
    done = shell(f"jixiao {shlex.join(SCORE)} -f {form} | head -c 1 >/dev/null; echo ${{PIPESTATUS[0]}}")
    assert done.stdout.strip() in (b"141", b"0")
    assert done.stderr == b""
    read, write = os.pipe()
    os.close(read)
    gone = start([*SCORE, "-f", form], stdout=write)
    os.close(write)
    assert (gone.code, gone.err) == (141, b"")


def test_everything_closed_is_still_no_success() -> None:
    assert shell(f"jixiao {shlex.join(SCORE)} >&- 2>&- <&-").returncode == 2
    assert shell(f"jixiao {shlex.join(SCORE)} 2>&-").returncode == 0
    assert shell("jixiao score p.yaml --actuals - <&-").returncode == 2
    assert shell("jixiao score - --actuals a.csv <&-").returncode == 2


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_signals(number: signal.Signals, code: int) -> None:
    """It waits for standard input, and is told to stop."""
    process = subprocess.Popen(
        [*PROGRAM, "score", SEED, "--actuals", "-"], env=environment({}),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    time.sleep(1.5)
    process.send_signal(number)
    out, err = process.communicate(timeout=10)
    assert (process.returncode, out) == (code, b"")
    assert b"Traceback" not in err


def test_gbk_replaces_what_it_lacks(tmp_path: Path) -> None:
    """T03."""
    name = "✓²㎥⩾•¥䶮≥—①"
    (tmp_path / "p.yaml").write_text(PLAIN.replace("借阅量", name), "utf-8")
    (tmp_path / "a.csv").write_text(ROWS.replace("借阅量", name), "utf-8")
    for form in ("table", "markdown", "csv", "html", "json"):
        done = start(["score", "p.yaml", "--actuals", "a.csv", "-f", form], {"PYTHONIOENCODING": "gbk"}, cwd=tmp_path)
        assert done.code == 0, done.err
        # Formats that programs read are UTF-8 wherever they go.
        shown = done.out.decode("gbk" if form in ("table", "markdown") else "utf-8")
        assert "≥—①" in shown
        assert ("✓²㎥⩾•¥䶮" in shown) is (form in ("csv", "html", "json"))


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "no_SUCH.locale"},
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_poor_locale(env: dict[str, str | None], lang: str) -> None:
    """T04."""
    done = start(["--lang", lang, *SCORE], env)
    assert done.code == 0, done.err
    assert b"86.83" in done.out
    data = json.loads(start(["--lang", lang, *SCORE, "-f", "json"], env).out)
    assert data["project"]["name"] == "政务中心窗口服务经费"


@pytest.mark.parametrize("columns", ["40", "20", "1", "80", "100", "0", "-5", "abc", "", "99999999", "８０"])
def test_widths_never_cut_a_figure(columns: str) -> None:
    """T05."""
    done = start(SCORE, {"COLUMNS": columns})
    text = done.out.decode()
    assert done.code == 0
    for figure in ("86.83", "12.13", "9.70", "30.00", "74.70", "87.20"):
        assert figure in text, figure
    if columns in ("40", "80", "100"):
        from jixiao.values.folding import cells

        assert max(map(cells, text.splitlines())) <= int(columns)


@pytest.mark.parametrize(
    ("env", "options", "colored"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, [], True),
        ({"TERM": "xterm-256color"}, [], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
        ({"FORCE_COLOR": ""}, [], False),
    ],
)
def test_colour_only_where_it_is_wanted(env: dict[str, str | None], options: list[str], colored: bool) -> None:
    """T06."""
    done = start([*options, *SCORE], env)
    assert done.code == 0
    assert (b"\x1b[" in done.out) is colored
    assert b"\x1b" not in start([*options, *SCORE, "-f", "json"], env).out


def test_a_terminal_has_colour_and_a_dumb_one_has_none() -> None:
    """T06: with a terminal of its own."""
    script = (
        "import os, pty, sys\n"
        "pty.spawn(sys.argv[1:], lambda fd: os.read(fd, 65536))\n"
    )  # fmt: skip
    for term, colored in (("xterm", True), ("dumb", False)):
        done = subprocess.run(
            [sys.executable, "-c", script, *PROGRAM, *SCORE],
            env=environment({"TERM": term}), capture_output=True, timeout=60, check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert b"86.83" in done.stdout
        assert (b"\x1b[" in done.stdout) is colored, term


VARIED: list[dict[str, str | None]] = [
    {"TZ": "Pacific/Kiritimati"},
    {"TZ": "America/Anchorage"},
    {"LANG": "tr_TR.UTF-8", "LC_ALL": None},
    {"LC_NUMERIC": "de_DE.UTF-8", "LC_ALL": None, "LANG": "C.UTF-8"},
    {"PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "4242"},
    {"COLUMNS": "40"},
    {"SOURCE_DATE_EPOCH": "0"},
    {"PYTHONOPTIMIZE": "1"},
]


@pytest.mark.parametrize("form", ["json", "csv", "html"])
def test_the_same_bytes_everywhere(form: str) -> None:
    """T14."""
    words = ["--lang", "zh", *SCORE, "-f", form]
    first = start(words).out
    assert len(first) > 1000
    assert b"\r" not in first
    assert not first.startswith(b"\xef\xbb\xbf") or form == "csv"
    for env in VARIED:
        assert start(words, env).out == first, env


def test_the_language_comes_from_option_variable_and_locale() -> None:
    for lang, env, options in (
        ("zh", {"LC_ALL": "zh_CN.UTF-8"}, []),
        ("en", {"LC_ALL": "en_GB.UTF-8"}, []),
        ("zh", {"LC_ALL": "en_GB.UTF-8", "JIXIAO_LANG": "zh"}, []),
        ("en", {"JIXIAO_LANG": "zh"}, ["--lang", "en"]),
        ("zh", {"LC_ALL": "C", "LANG": None}, []),
    ):
        assert ("暂定" in start([*options, *SCORE], env).out.decode()) is (lang == "zh")
