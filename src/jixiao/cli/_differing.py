"""What `diff` does: both sides read, every project compared, a failed one never stops the rest, one exit code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import Any

from jixiao import api
from jixiao.bind import Declaration
from jixiao.cli._outcome import chosen_format, deliver, tell_findings
from jixiao.cli._streams import tell
from jixiao.collect import ACTUALS, STDIN, collect
from jixiao.dataclass import dataclass
from jixiao.differing.projects import ProjectPair, pair_projects
from jixiao.faults import diff as faults
from jixiao.language import Language, M
from jixiao.model.changes import KINDS, Changes
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.position import Position
from jixiao.model.report import Report
from jixiao.sides import Held, SideFiles, files_of, unchanged
from jixiao.values.folding import nearest, visible

DONE, FAILED, UNABLE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Wanted:
    """The command line of `diff`."""

    old: str
    new: str | None
    actuals: tuple[str, ...]
    within: bool
    fail_on: str | None
    format: str | None
    output: str | None
    force: bool


@dataclass(slots=True)
class Found:
    """What became of all projects, while they are compared. `same`: files whose bytes are equal on both sides."""

    results: list[Changes] = field(default_factory=list)
    wrong: list[Diagnostic] = field(default_factory=list)
    notices: list[Diagnostic] = field(default_factory=list)
    same: int = 0
    many: bool = False


def diff_all(wanted: Wanted, settings: Any) -> int:
    """Compares and prints; the exit code."""
    language: Language = settings.language
    if (why := _unfit(wanted)) is not None:
        tell(why, language)
        return UNABLE
    form = chosen_format(wanted.format, wanted.output, "changes", "table", language)
    found = Found()
    try:
        last = _last(wanted)
        (_within if wanted.within else _across)(wanted, last, found)
    except Faulty as faulty:
        found.wrong.extend(faulty.diagnostics)
    tell_findings([*found.notices, *found.wrong], language)
    if found.results or (found.many and not found.wrong) or found.same:
        from jixiao.reports import changes

        reports: list[Report] = changes.reports(found.results, same=found.same, many=found.many)
        deliver(reports, form, wanted.output, language, settings.color, force=wanted.force)
    if found.wrong:
        return UNABLE
    return _gate(found.results, _kinds(wanted), language)


def _unfit(wanted: Wanted) -> M | None:
    """Why the command line makes no sense."""
    for kind in _kinds(wanted):
        if kind not in KINDS:
            near = nearest(kind, KINDS)
            if near:
                return M("--fail-on: there is no kind {kind}; is {near} meant?", kind=visible(kind), near=near)
            return M("--fail-on: there is no kind {kind}; the kinds are {kinds}", kind=visible(kind), kinds=KINDS)
    if wanted.within and (wanted.new is not None or wanted.actuals):
        return M("--within compares one file with itself: leave out the second file and --actuals")
    if not wanted.within and wanted.new is None:
        return M("NEW is missing: give the later file or folder, or --within")
    if (wanted.old, wanted.new, *wanted.actuals).count(STDIN) > 1:
        return M("standard input can be read only once")
    return None


def _kinds(wanted: Wanted) -> tuple[str, ...]:
    return tuple(word.strip() for word in (wanted.fail_on or "").replace("，", ",").split(",") if word.strip())


def _last(wanted: Wanted) -> api.LoadedActuals | None:
    if not wanted.actuals:
        return None
    sources, lacking = collect(wanted.actuals, ACTUALS)
    if lacking:
        raise Faulty(lacking)
    return api.load_actuals(sources)


def _within(wanted: Wanted, _last: api.LoadedActuals | None, found: Found) -> None:
    side = files_of(wanted.old)
    found.many = side.many
    for held in side.files:
        try:
            for declaration in _load(held, many=side.many):
                found.results.append(api.diff_within(declaration, base=_base(held, declaration, found)))
        except Faulty as faulty:
            found.wrong.extend(faulty.diagnostics)


def _across(wanted: Wanted, last: api.LoadedActuals | None, found: Found) -> None:
    assert wanted.new is not None
    old, new = _both(wanted.old, wanted.new)
    found.many = old.many or new.many
    first, second = list(old.files), list(new.files)
    if found.many:
        first, second, same = unchanged(old, new)
        found.same = len(same)
    one, other = (_loaded(files, found) for files in (first, second))
    if found.many:
        _no_twins(other, old, new, found)
        pairs = pair_projects([each for each, _ in one], [each for each, _ in other])
    else:
        if found.wrong:
            return
        pairs = [ProjectPair(one[0][0] if one else None, other[0][0] if other else None)]
    bases = {id(declaration): held for declaration, held in (*one, *other)}
    for pair in pairs:
        try:
            sides = [each and api.side(each, base=_base(bases[id(each)], each, found)) for each in (pair.old, pair.new)]
            found.results.append(api.diff(sides[0], sides[1], last=last, alone=not found.many))
        except Faulty as faulty:
            found.wrong.extend(faulty.diagnostics)


def _both(old: str, new: str) -> tuple[SideFiles, SideFiles]:
    """Both sides, with the faults of both. Faulty where one is a file and the other a folder."""
    sides: list[SideFiles] = []
    wrong: list[Diagnostic] = []
    for text in (old, new):
        try:
            sides.append(files_of(text))
        except Faulty as faulty:
            wrong.extend(faulty.diagnostics)
    if wrong:
        raise Faulty(wrong)
    if sides[0].many != sides[1].many and all(each.files for each in sides):
        raise Faulty([
            faults.UNLIKE_SIDES.found(
                M("{old} and {new}: one is a file, the other a folder", old=visible(old), new=visible(new)),
                hint=M("give two files or two folders"), position=Position(visible(new)),
            )
        ])  # fmt: skip
    return sides[0], sides[1]


def _loaded(files: Sequence[Held], found: Found) -> list[tuple[Declaration, Held]]:
    loaded = []
    for held in files:
        try:
            loaded += [(each, held) for each in _load(held, many=found.many)]
        except Faulty as faulty:
            found.wrong.extend(faulty.diagnostics)
    return loaded


def _load(held: Held, *, many: bool) -> list[Declaration]:
    """The project of a file; in a folder a workbook may hold several forms."""
    if many:
        return api.load_projects(held.name, content=held.content)
    return [api.load_project(held.name, content=held.content)]


def _base(held: Held, declaration: Declaration, found: Found) -> Any:
    """The folder that a scheme's path counts from; told where it is not the revision's own."""
    from jixiao.choosing.files import built_in

    choice = declaration.project.scheme
    if held.rev is None or choice is None or choice.use in built_in():
        return None
    found.notices.append(
        faults.SCHEME_OF_TODAY.found(
            M(
                "the scheme {scheme} is taken from the working folder, not from the revision",
                scheme=visible(choice.use),
            ),
            position=declaration.position(("scheme",)),
        )
    )
    return held.base


def _no_twins(other: list[tuple[Declaration, Held]], old: SideFiles, new: SideFiles, found: Found) -> None:
    """Reads the skipped files that may declare a project that was read: a folder must not hold one twice."""
    read = {held.name for _, held in other}
    names = [
        word.encode()
        for declaration, _ in other
        for word in (declaration.project.code or "", declaration.project.name)
        if word
    ]
    for held in new.files:
        if held.name not in read and held.content is not None and any(name in held.content for name in names):
            twins = _loaded([held], found)
            pair_projects([], [declaration for declaration, _ in (*twins, *other)])


def _gate(results: Sequence[Changes], kinds: Sequence[str], language: Language) -> int:
    """1 where a change of a kind that was asked about occurs; each is said."""
    code = DONE
    for result in results:
        for change in result.changes:
            if change.kind in kinds:
                plan = result.new or result.old
                assert plan is not None
                tell(
                    M("{project}: {indicator}: {because}", project=plan.project.name, indicator=change.indicator,
                      because=change.because),
                    language,
                )  # fmt: skip
                code = FAILED
    return code
