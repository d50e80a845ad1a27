"""Paths that are no plain files, odd names, and what is written where: whole or not at all."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from commandline import SEED, SEED_ACTUALS, run
from hostile.processes import environment, start
from hostile.trial import PLAIN, ROWS, score

POSIX = pytest.mark.skipif(os.name != "posix", reason="of POSIX systems")


def folder_with(what: str) -> str:
    """A path of some kind that is no readable file."""
    path = Path("x")
    match what:
        case "folder":
            path.mkdir()
            (path / "note.md").write_text("x")
        case "fifo":
            os.mkfifo(path)
        case "socket":
            import socket

            socket.socket(socket.AF_UNIX).bind("x")
        case "zero":
            return "/dev/zero"
        case "loop":
            path.symlink_to("x")
        case "dangling":
            path.symlink_to("nowhere")
        case "long":
            return "x" * 5000
        case "below a file":
            Path("f").write_text("x")
            return "f/x"
        case "nul":
            return "a\0b"
        case "blank":
            return ""
    return str(path)


@POSIX
@pytest.mark.parametrize("role", ["project", "actuals"])
@pytest.mark.parametrize(
    "what", ["folder", "fifo", "socket", "zero", "loop", "dangling", "missing", "long", "below a file", "nul", "blank"]
)
def test_what_is_no_file_is_refused_at_once(what: str, role: str) -> None:
    """T08."""
    score()
    path = folder_with(what)
    begin = time.perf_counter()
    words = ("score", path, "--actuals", "a.csv") if role == "project" else ("score", "p.yaml", "--actuals", path)
    done = run(*words)
    assert time.perf_counter() - begin < 3
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(("error JX101", "error JX124"))
    assert len(done.err.splitlines()) == 1


@POSIX
@pytest.mark.parametrize("what", ["fifo", "zero", "loop", "missing"])
def test_validate_refuses_it_at_once(what: str) -> None:
    done = run("validate", folder_with(what))
    assert done.code == 2
    assert "JX101" in done.out + done.err


@POSIX
def test_a_device_without_end_on_standard_input_is_bounded() -> None:
    """T08: /dev/zero as standard input stops at the size limit, in bounded memory."""
    score()
    with Path("/dev/zero").open("rb") as zero:
        done = start(["score", "p.yaml", "--actuals", "-"], stdin=zero)
    assert done.code == 2
    assert b"JX" in done.err


def forbidden(*_: object, **__: object) -> None:
    """What the system answers where something is not allowed; root, who may do everything, never hears it."""
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def test_no_permission(monkeypatch: pytest.MonkeyPatch) -> None:
    score()
    monkeypatch.setattr("jixiao.readers._bytes.open", forbidden, raising=False)
    done = run("score", "p.yaml", "--actuals", "a.csv")
    assert (done.code, done.out) == (2, "")
    assert "JX101 a.csv: there is no permission to read this file" in done.err


NAMES = [
    "a b.yaml", "a'b\"c.yaml", "[a].yaml",
    "ünï.yaml", "[red]x[red].yaml", "指标[产出].yaml", ":100:.yaml", "$(touch PWNED).yaml",
    "a;b.yaml", "*.yaml", "?.yaml", "-p.yaml", "--actuals.yaml", "~.yaml", "#1.yaml", "%41.yaml", "a\\b.yaml",
    "e\u0301.yaml", "名\u200b.yaml", "\u202egnp.yaml", "\x1b[2J.yaml", "a\nb.yaml", "a\tb.yaml", "x" * 200 + ".yaml",
    "项目.YAML", "😀.yaml", "p..yaml", ".p.yaml", "con.yaml",
]  # fmt: skip


@POSIX
@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_odd_names(name: str) -> None:
    """T08, T16: read as they are, shown as written with what cannot be seen made visible."""
    Path(name).write_text(PLAIN, "utf-8")
    Path("a.csv").write_text(ROWS, "utf-8")
    path = f"./{name}" if name.startswith("-") else name
    done = run("score", path, "--actuals", "a.csv", "-f", "json")
    assert done.code == 0, done.err
    assert Path(done.data["project"]["file"]).name == name or "\\" in done.data["project"]["file"]
    Path(name).write_text(PLAIN.replace("≥95件", "=NaN"), "utf-8")
    for form in ("table", "json"):
        failed = run("score", path, "--actuals", "a.csv", "-f", form)
        assert (failed.code, failed.out) == (2, "")
        assert ":7:17: " in failed.err
        assert not [sign for sign in failed.err.replace("\n", "") if sign < " " or sign in "\u200b\u202e\x7f"]
        assert len(failed.err.splitlines()) == 1
    assert not Path("PWNED").exists()


@POSIX
@pytest.mark.parametrize("raw", [b"\xd6\xd0.yaml", b"\xff\xfe.yaml", b"a\x80b.yaml"])
def test_names_that_are_no_utf8(raw: bytes) -> None:
    """T08: b'\\xd6\\xd0.yaml', a name in GBK."""
    Path(os.fsdecode(raw)).write_text(PLAIN, "utf-8")
    Path("a.csv").write_text(ROWS, "utf-8")
    for form in ("json", "table", "html"):
        done = start([b"score", raw, b"--actuals", b"a.csv", b"-f", form.encode()])
        assert done.code == 0, done.err
        assert b"\\x" in done.out or form != "json"
        done.out.decode("utf-8")
    os.rename(os.fsdecode(raw), b"x".decode())  # noqa: PTH104
    missing = start([b"score", raw, b"--actuals", b"a.csv"])
    assert missing.code == 2
    assert b"\\x" in missing.err


@POSIX
def test_a_link_and_its_mode_stay(tmp_path: Path) -> None:
    """T09."""
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "card.json"
    target.write_text("old")
    target.chmod(0o640)
    link = tmp_path / "card.json"
    link.symlink_to("real/card.json")
    done = run("score", SEED, "--actuals", SEED_ACTUALS, "-o", str(link), "--force")
    assert (done.code, done.out) == (0, "")
    assert link.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert target.read_text("utf-8").startswith('{\n  "jixiao"')
    assert sorted(each.name for each in (tmp_path / "real").iterdir()) == ["card.json"]


@POSIX
def test_new_files_follow_the_umask(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        run("score", SEED, "--actuals", SEED_ACTUALS, "-o", str(tmp_path / "card.json"))
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "card.json").stat().st_mode) == 0o640


@pytest.mark.parametrize("suffix", ["json", "csv", "md", "html", "xlsx"])
def test_an_existing_file_is_kept_without_force(suffix: str) -> None:
    path = Path(f"card.{suffix}")
    path.write_text("old")
    done = run("score", SEED, "--actuals", SEED_ACTUALS, "-o", str(path))
    assert (done.code, path.read_text()) == (2, "old")
    assert "--force" in done.err
    assert run("score", SEED, "--actuals", SEED_ACTUALS, "-o", str(path), "--force").code == 0
    assert path.read_bytes() != b"old"


@POSIX
@pytest.mark.parametrize("path", ["none/card.json", "f/card.json", "d", "d/", "/dev/full", "fifo", "card.pdf", "card", "x" * 300 + ".json"])  # fmt: skip  # noqa: E501
def test_what_cannot_be_written_is_one_line(path: str) -> None:
    """T11."""
    Path("f").write_text("x")
    Path("d").mkdir()
    os.mkfifo("fifo")
    form = () if "." in Path(path).name else ("-f", "json")
    done = run("score", SEED, "--actuals", SEED_ACTUALS, "-o", path, *form, "--force")
    if path == "card":
        assert done.code == 0
        return
    assert (done.code, done.out) == (2, "")
    assert len(done.err.splitlines()) == 1
    assert sorted(each.name for each in Path().iterdir()) == ["d", "f", "fifo"]


def test_a_folder_that_may_not_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """T11: the first thing that is refused there is the temporary file."""
    monkeypatch.setattr("tempfile.mkstemp", forbidden)
    done = run("score", SEED, "--actuals", SEED_ACTUALS, "-o", "card.json")
    assert (done.code, len(done.err.splitlines())) == (2, 1)
    assert list(Path().iterdir()) == []


@POSIX
def test_killed_while_writing_the_old_file_is_whole(tmp_path: Path) -> None:
    """T10: kill -9 between the first byte and the rename."""
    card = tmp_path / "card.json"
    card.write_text("old")
    script = (
        "import os, sys\n"
        "from jixiao.__main__ import main\n"
        "os.fsync = lambda handle: (sys.stderr.write('writing'), sys.stderr.flush(), sys.stdin.read())\n"
        "main()\n"
    )
    words = ["score", SEED, "--actuals", SEED_ACTUALS, "-o", str(card), "--force"]
    process = subprocess.Popen(
        [sys.executable, "-c", script, *words], env=environment({}), stdin=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    assert process.stderr.read(7) == b"writing"
    os.kill(process.pid, signal.SIGKILL)
    process.communicate(timeout=10)
    assert card.read_text() == "old"
    assert start(words).code == 0
    assert card.read_text("utf-8").startswith("{")


@POSIX
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_stopped_while_writing_nothing_is_left(tmp_path: Path, number: signal.Signals) -> None:
    card = tmp_path / "card.json"
    script = (
        "import os, sys\n"
        "from jixiao.__main__ import main\n"
        "os.fsync = lambda handle: (sys.stderr.write('writing'), sys.stderr.flush(), sys.stdin.read())\n"
        "main()\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, "score", SEED, "--actuals", SEED_ACTUALS, "-o", str(card)],
        env=environment({}), stdin=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stderr is not None
    assert process.stderr.read(7) == b"writing"
    process.send_signal(number)
    _, err = process.communicate(timeout=10)
    assert (process.returncode, err) == ({signal.SIGTERM: 143, signal.SIGINT: 130}[number], b"")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_file_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """T10: each step of writing fails in its turn."""
    Path("card.json").write_text("old")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    for name in ("os.fsync", "tempfile.mkstemp", "os.fdopen", "pathlib.Path.replace", "pathlib.Path.chmod"):
        with monkeypatch.context() as patch:
            patch.setattr(name, full)
            done = run("score", SEED, "--actuals", SEED_ACTUALS, "-o", "card.json", "--force")
        assert (done.code, len(done.err.splitlines())) == (2, 1), name
        assert Path("card.json").read_text() == "old"
        assert [each.name for each in Path().iterdir()] == ["card.json"], name


#: T13: what is typed, and a word of the answer.
TYPED = [
    (["－－actuals", SEED_ACTUALS], "--actuals"), (["—actuals", SEED_ACTUALS], "-"), (["–actuals", SEED_ACTUALS], "-"),
    (["--actual", SEED_ACTUALS], "--actuals"), (["--jobs", "2"], ""), (["--jobs", "1_0"], "--jobs"),
    (["--jobs", "２"], "--jobs"), (["--jobs", "9" * 5000], "--jobs"), (["--jobs", "-1"], "--jobs"),
    (["--jobs", "two"], "--jobs"), (["--format", "pdf"], "pdf"), (["--missing", "null"], "--missing"),
    (["--through", "2023Q5"], "--through"), (["--through", "2022Q3"], "2022"), (["--lang", "fr"], "--lang"),
    (["--scheme"], "--scheme"),
    (["--scheme", "mof-2O20"], "mof-2020"), (["--nosuch"], "--nosuch"), (["--color", "blue"], "--color"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "said"), TYPED, ids=lambda each: str(each)[:40])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_command_line_mistyped(words: list[str], said: str, lang: str) -> None:
    given = () if "actual" in words[0] else ("--actuals", SEED_ACTUALS)
    done = run("score", SEED, *given, *words, lang=lang)
    if not said:
        assert done.code == 0
        return
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert len(done.err.splitlines()) == 1
    assert not [word for word in ("Invalid", "Error", "not one of") if word in done.err and lang == "zh"]


@pytest.mark.parametrize("words", [["socre"], ["scor"], ["Score"], ["－－help"], ["—help"], ["score"], ["--lang"], ["\x1b[2J"], [""]])  # fmt: skip  # noqa: E501
def test_a_command_mistyped(words: list[str]) -> None:
    done = run(*words)
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err
    assert "\x1b" not in done.err


def test_standard_input_is_read_once() -> None:
    assert run("score", "-", "--actuals", "-").code == 2
    done = run("score", "-", "--actuals", SEED_ACTUALS, "-f", "json", stdin=Path(SEED).read_bytes())
    assert (done.code, done.data["total"], done.data["project"]["file"]) == (0, "86.83", "-")


def test_a_project_that_fails_never_stops_the_rest() -> None:
    Path("good.yaml").write_text(PLAIN, "utf-8")
    Path("bad.yaml").write_text("a: \x07", "utf-8")
    Path("a.csv").write_text("项目名称,三级指标,实际完成值\n图书流动服务,借阅量,96\n", "utf-8")
    done = run("score", "bad.yaml", "good.yaml", "gone.yaml", "--actuals", "a.csv", "-f", "json")
    assert done.code == 2
    assert done.data["total"] == "90.00" if "total" in done.data else done.data["results"][0]["total"] == "90.00"
    assert "JX114 bad.yaml:1:4" in done.err
    assert "JX101 gone.yaml" in done.err


def test_actuals_given_as_a_project() -> None:
    """A shell that makes several files of ``--actuals *.csv`` gives the option the first of them only."""
    done = run("score", SEED, "--actuals", SEED_ACTUALS, SEED_ACTUALS)
    assert done.code == 2
    assert "write --actuals before every such file" in done.err
