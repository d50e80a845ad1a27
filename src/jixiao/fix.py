"""Corrections that keep the meaning, made in the text at the places of the findings that offer them.

Comments, order, layout and line ends stay byte for byte. After a correction the file is checked again, since behind a
mended colon there may be more to mend; what was corrected says the same as before or nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterable

from jixiao.bind import Declaration
from jixiao.checking.one import Settings, check_file
from jixiao.dataclass import dataclass
from jixiao.model.diagnostic import Diagnostic, Edit

#: Rounds after which nothing new comes to light in any file that was ever seen.
_ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file's bytes with the corrections, and the findings that were corrected."""

    content: bytes
    corrected: tuple[Diagnostic, ...] = ()


def fixed(path: str, settings: Settings, content: bytes) -> Fixed:
    """The content with every correction made that the findings offer; unchanged where there is none."""
    corrected: list[Diagnostic] = []
    before: tuple[Declaration, ...] = ()
    for _ in range(_ROUNDS):
        checked = check_file(path, settings, content=content)
        if not before:
            before = checked.declarations
        offered = [each for each in checked.findings if each.fix]
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            break
        made, edits = _apart(offered)
        if not edits:
            break
        after = applied(text, edits).encode("utf-8")
        if before and not _alike(before, check_file(path, settings, content=after).declarations):
            break
        content = after
        corrected += made
    return Fixed(content, tuple(corrected))


def _apart(findings: Iterable[Diagnostic]) -> tuple[list[Diagnostic], list[Edit]]:
    """The findings whose edits do not touch those of an earlier one, and all their edits."""
    made: list[Diagnostic] = []
    edits: list[Edit] = []
    for each in findings:
        clash = any(
            (edit.start < other.end and other.start < edit.end) or edit == other for edit in each.fix for other in edits
        )
        if not clash:
            made.append(each)
            edits.extend(each.fix)
    return made, edits


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made; their offsets are those of the text as it is."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    return "".join([*parts, text[at:]])


def _alike(before: tuple[Declaration, ...], after: tuple[Declaration, ...]) -> bool:
    """Whether two readings say the same: the words of a figure may differ, its value may not."""
    return len(before) == len(after) and all(
        _said(one) == _said(other) or bool(one.unread) for one, other in zip(before, after, strict=True)
    )


def _said(declaration: Declaration) -> object:
    project = declaration.project
    lines = [
        (
            each.groups, each.key, each.name, each.sign, each.unit, each.target.value, each.target.unit, each.direction,
            each.points, each.criteria, each.reading, each.deduction, each.aggregate, each.baseline, each.source,
        )
        for each in project.indicators
    ]  # fmt: skip
    budget = project.budget
    money = [each and each.yuan for each in (budget.initial, budget.adjusted, *budget.sources.values())]
    return project.name, project.year, project.code, project.period, money, lines
