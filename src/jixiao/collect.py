"""Paths as typed → the files to read, in order: folders are searched, patterns are expanded, each file once."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from jixiao.faults import files as faults
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.position import Position
from jixiao.values.folding import visible

STDIN = "-"
#: What a folder is searched for: declarations, and the forms that hold them.
DECLARATIONS = (".yaml", ".yml")
FORMS = (".xlsx", ".xlsm", ".xls", ".ods", ".docx", ".html", ".htm")
ACTUALS = (".csv", ".tsv", ".json", ".yaml", ".yml", ".xlsx", ".xls", ".ods")


def is_folder(path: str) -> bool:
    """Whether a path leads to a folder; a name that no system allows leads nowhere."""
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def collect(paths: Sequence[str], suffixes: Iterable[str]) -> tuple[list[str], list[Diagnostic]]:
    """The files of all paths; a folder or pattern without any is a finding that stops the job.

    A path that is no folder and no pattern is taken as it is: reading it says what is wrong with it.
    """
    wanted = frozenset(suffixes)
    files: dict[str, None] = {}
    found: list[Diagnostic] = []
    for path in paths:
        if path == STDIN:
            files.setdefault(STDIN)
        elif is_folder(path):
            inside = _search(path, wanted)
            files.update(dict.fromkeys(inside))
            if not inside:
                found.append(
                    _nothing(
                        path,
                        M("the folder {folder} holds no file of the wanted kind", folder=visible(path)),
                        wanted,
                    )
                )
        elif not os.path.lexists(path) and glob.has_magic(path):
            hits = sorted(each for each in glob.glob(path, recursive=True) if Path(each).is_file())
            files.update(dict.fromkeys(hits))
            if not hits:
                found.append(_nothing(path, M("no file matches {pattern}", pattern=visible(path)), wanted))
        else:
            files.setdefault(path)
    return list(files), found


def _search(folder: str, wanted: frozenset[str]) -> list[str]:
    """Files below a folder in the order of their paths; hidden folders and links to folders are left alone."""
    hits: list[str] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "~$")) and Path(name).suffix.lower() in wanted:
                hits.append(os.path.join(place, name))
    return sorted(hits)


def _nothing(path: str, message: object, wanted: frozenset[str]) -> Diagnostic:
    assert isinstance(message, M)
    return faults.NOTHING_FOUND.found(
        message,
        hint=M("it is searched for {suffixes}", suffixes=tuple(sorted(wanted))),
        position=Position(visible(path)),
    )
