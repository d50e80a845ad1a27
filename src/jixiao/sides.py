"""A side of a comparison as typed → the files it holds: a file, a folder, ``REV:path``, or nothing (``/dev/null``)."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from pathlib import Path

from jixiao import revision
from jixiao.collect import DECLARATIONS, FORMS, collect, is_folder
from jixiao.dataclass import dataclass
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.read import STANDARD_INPUT
from jixiao.readers import _bytes, _limits
from jixiao.revision import Revision
from jixiao.vocabulary import terms

#: What git hands to a diff driver for a file that one side lacks.
NOTHING = ("/dev/null", "NUL", "nul")
#: What a folder is searched for.
SUFFIXES = (*DECLARATIONS, *FORMS)
#: A file that names another one is read even where its own bytes did not change.
_NAMES_A_FILE = re.compile(rb"\.ya?ml\b")
#: A list (actuals), or a scheme's first key: no project, unless it declares indicators all the same.
_LIST = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s*#[^\n]*\n|\s*\n|---\s*\n)*- ")
_SCHEME = re.compile("(?:\ufeff)?(?:\\s*#[^\n]*\n|\\s*\n|---\\s*\n)*(?:scheme|名称)\\s*:".encode())


@dataclass(frozen=True, slots=True)
class Held:
    """One file of a side. `content` is None for standard input, which is read once, when it is loaded."""

    name: str
    content: bytes | None
    rev: Revision | None = None

    @property
    def base(self) -> Path | None:
        """The folder of the working copy that stands for the file's own where it comes from a revision."""
        return revision.folder(self.rev) if self.rev else None

    def same(self, other: Held) -> bool:
        """Whether the bytes alone show that nothing can differ: they are equal and name no other file."""
        return (
            self.content is not None and self.content == other.content and not _NAMES_A_FILE.search(self.content)
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class SideFiles:
    """All files of one side; `many` for a folder."""

    files: tuple[Held, ...]
    many: bool


def files_of(text: str) -> SideFiles:
    """The files of a side. Faulty where there is none, or where it cannot be opened."""
    if text in NOTHING:
        return SideFiles((), many=False)
    if text == STANDARD_INPUT:
        return SideFiles((Held(text, None),), many=False)
    where = revision.revision_of(text)
    if where is not None:
        return _of_revision(where)
    if not is_folder(text):
        return SideFiles((Held(text, _bytes.load(text, _limits.OTHER_BYTES)),), many=False)
    names, missing = collect([text], SUFFIXES)
    if missing:
        raise Faulty(missing)
    held: list[Held] = []
    wrong: list[Diagnostic] = []
    for name in names:
        try:
            held.append(Held(name, _bytes.load(name, _limits.OTHER_BYTES)))
        except Faulty as faulty:
            wrong.extend(faulty.diagnostics)
    if wrong:
        raise Faulty(wrong)
    return SideFiles(_projects(held), many=True)


def _of_revision(where: Revision) -> SideFiles:
    inside = revision.files(where, frozenset(SUFFIXES))
    if inside is None:
        return SideFiles((Held(str(where), revision.content(where), where),), many=False)
    return SideFiles(_projects([Held(str(each), revision.content(each), each) for each in inside]), many=True)


def _projects(held: list[Held]) -> tuple[Held, ...]:
    """The files that may be projects: a folder holds schemes and actuals too."""
    return tuple(each for each in held if each.content is None or not _other(each.content))


def _other(content: bytes) -> bool:
    if _LIST.match(content):
        return True
    return _SCHEME.match(content) is not None and _tree().search(content) is None


@cache
def _tree() -> re.Pattern[bytes]:
    """A line that starts the indicators, by any of its names."""
    term = terms("project")["indicators"]
    words = (term.key, term.official, *term.synonyms)
    return re.compile(rb"(?m)^[\"']?(?:" + b"|".join(re.escape(word.encode()) for word in words) + rb")[\"']?\s*:")


def unchanged(old: SideFiles, new: SideFiles) -> tuple[list[Held], list[Held], list[Held]]:
    """Old files and new files that have to be read, and the new ones whose bytes stand on the old side too."""
    by_bytes: dict[bytes, Held] = {}
    for each in old.files:
        if each.content is not None:
            by_bytes.setdefault(sha256(each.content).digest(), each)
    rest: list[Held] = []
    same: list[Held] = []
    taken: set[str] = set()
    for each in new.files:
        twin = by_bytes.get(sha256(each.content).digest()) if each.content is not None else None
        if twin is not None and twin.name not in taken and each.same(twin):
            taken.add(twin.name)
            same.append(each)
        else:
            rest.append(each)
    return [each for each in old.files if each.name not in taken], rest, same
