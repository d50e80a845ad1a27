"""``REV:path`` through git: the bytes of a file, or the files of a folder, as a revision holds them."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path, PurePosixPath

from jixiao.dataclass import dataclass
from jixiao.faults import diff as faults
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.position import Position
from jixiao.values.folding import visible

#: One letter before the colon is a drive (``D:\\x``, ``d:x.yaml``), never a revision.
_DRIVE = re.compile(r"[A-Za-z]:")
_QUIET = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}


@dataclass(frozen=True, slots=True)
class Revision:
    """A path in a revision; `rev` is blank for what is staged (``:path``, as git writes it)."""

    rev: str
    path: str

    def __str__(self) -> str:
        return f"{self.rev}:{self.path}"


def revision_of(text: str) -> Revision | None:
    """The revision that a side names; None for a path: an existing file, a drive, or no colon."""
    rev, colon, path = text.partition(":")
    if not colon or not path or _DRIVE.match(text) or os.path.lexists(text) or rev.startswith("-"):
        return None
    if "/" in rev and os.path.lexists(rev):
        return None
    return Revision(rev, path)


def files(where: Revision, suffixes: frozenset[str]) -> list[Revision] | None:
    """The files below a folder of a revision, in order; None where the path is a file. Faulty where it is neither."""
    if _kind(where) == "blob":
        return None
    tree = f"{where.rev}:{where.path}"
    names = _git("ls-tree", "-r", "-z", "--name-only", "--full-tree", tree).decode("utf-8", "surrogateescape")
    found = [
        Revision(where.rev, f"{where.path.rstrip('/')}/{name}")
        for name in names.split("\0")
        if PurePosixPath(name).suffix.lower() in suffixes and not any(part.startswith(".") for part in name.split("/"))
    ]
    return sorted(found, key=lambda each: each.path)


def content(where: Revision) -> bytes:
    """The bytes of a file as the revision holds them: no line ends or filters of the working folder are applied."""
    if _kind(where) != "blob":
        raise Faulty([_no_path(where)])
    return _git("cat-file", "blob", str(where))


def folder(where: Revision) -> Path:
    """The folder of the working copy where the file stands, or stood."""
    if where.path.startswith(("./", "../")):
        return Path(where.path).parent
    top = _git("rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").strip()
    return Path(os.path.relpath(Path(top, where.path).parent))


def _kind(where: Revision) -> str:
    """``blob`` or ``tree``. Faulty with what is missing: git, the repository, the revision or the path."""
    try:
        return _git("cat-file", "-t", str(where)).decode().strip()
    except subprocess.CalledProcessError as error:
        why = error.stderr.decode("utf-8", "replace")
    position = Position(visible(str(where)))
    if "not a git repository" in why:
        raise Faulty([
            faults.NO_REVISION.found(
                M("{side} names a revision, but the working folder is in no repository", side=visible(str(where))),
                hint=M("run it inside the repository, or give a path without a colon"), position=position,
            )
        ])  # fmt: skip
    if where.rev and not _exists(where.rev):
        raise Faulty([
            faults.NO_REVISION.found(
                M("the repository has no revision {rev} (wanted for {path})", **_shown(where)),
                hint=M("`git log --oneline` shows the revisions"), position=position,
            )
        ])  # fmt: skip
    raise Faulty([_no_path(where)])


def _exists(rev: str) -> bool:
    try:
        _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{rev}^{{commit}}")
    except subprocess.CalledProcessError:
        return False
    return True


def _no_path(where: Revision) -> Diagnostic:
    shown = _shown(where)
    message = M("the revision {rev} holds no file {path}", **shown)
    hint = M("the path counts from the root of the repository; write ./{path} to count from here", path=shown["path"])
    if not where.rev:
        message = M("no file {path} is staged", path=visible(where.path))
    return faults.NOT_IN_REVISION.found(
        message,
        hint=hint,
        position=Position(visible(str(where))),
    )  # fmt: skip


def _shown(where: Revision) -> dict[str, str]:
    return {"rev": visible(where.rev), "path": visible(where.path)}


def _git(*words: str) -> bytes:
    """What git prints. CalledProcessError where it refuses; Faulty where there is no git."""
    try:
        done = subprocess.run(
            ["git", "--no-pager", *words], stdin=subprocess.DEVNULL, capture_output=True, check=True,
            env={**os.environ, **_QUIET},
        )  # fmt: skip
    except FileNotFoundError:
        raise Faulty([
            faults.NO_REVISION.found(
                M("git is not installed, so no revision can be read"), hint=M("install git, or give two files")
            )
        ]) from None  # fmt: skip
    return done.stdout
