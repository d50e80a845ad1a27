"""What `validate` does: files in order, findings printed and written, one exit code."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Literal

from jixiao.checking.facts import Facts
from jixiao.checking.many import check_many, declarations_of
from jixiao.checking.one import Settings
from jixiao.cli._outcome import chosen_format, deliver, tell_findings
from jixiao.cli._streams import out, tell
from jixiao.codes import Selection
from jixiao.collect import ACTUALS, DECLARATIONS, STDIN, collect
from jixiao.configuration import configuration_for
from jixiao.dataclass import dataclass
from jixiao.language import Language, M
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.readers import _bytes, _limits
from jixiao.reports.findings import report
from jixiao.values.fault import ValueFault

if TYPE_CHECKING:
    from jixiao.bind import Declaration
    from jixiao.model.actuals import Actuals

DONE, FAILED, UNABLE = 0, 1, 2
_RANKS = {"error": 0, "warning": 1, "info": 2, "none": -1}


@dataclass(frozen=True, slots=True)
class Wanted:
    """The command line of `validate`."""

    paths: tuple[str, ...]
    actuals: tuple[str, ...]
    scheme: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: Literal["error", "warning", "info", "none"] | None
    fix: bool
    diff: bool
    settings: bool
    format: str | None
    output: str | None
    force: bool
    jobs: int


def validate_all(wanted: Wanted, settings: Any) -> int:
    """Checks, prints and returns the exit code."""
    language: Language = settings.language
    try:
        selection = Selection(wanted.select, wanted.ignore)
    except ValueFault as fault:
        tell(M("{why}. {hint}", why=fault.why, hint=fault.hint) if fault.hint else fault.why, language)
        return UNABLE
    if (*wanted.paths, *wanted.actuals).count(STDIN) > 1:
        tell(M("standard input can be read only once"), language)
        return UNABLE
    form = chosen_format(wanted.format, wanted.output, "findings", "text", language)
    files, missing = collect(wanted.paths, DECLARATIONS)
    sources, lacking = collect(wanted.actuals, ACTUALS)
    if lacking or (missing and not files):
        tell_findings((*missing, *lacking), language)
        return UNABLE
    try:
        loaded = _actuals(sources) if sources else None
        for folder in sorted({str(PurePath(file).parent) for file in files}):
            configuration_for(folder)
    except Faulty as faulty:
        tell_findings(faulty.diagnostics, language)
        return UNABLE
    if wanted.settings:
        return _show_settings(files, wanted, language)
    base = Settings(wanted.scheme, None, selection, loaded, len(files) == 1)
    if wanted.fix or wanted.diff:
        from jixiao.cli._fixing import fix_all

        code = fix_all(files, base, wanted.diff, settings)
        if wanted.diff or code == UNABLE:
            return code
    return _checked(files, tuple(missing), base, form, wanted, settings)


def _checked(
    files: Sequence[str], missing: tuple[Diagnostic, ...], base: Settings, form: str, wanted: Wanted, settings: Any
) -> int:
    stdin = _bytes.standard_input(_limits.CSV_BYTES) if STDIN in files else None
    in_folder = _settings_of(base)
    found: list[Diagnostic] = list(missing)
    facts = Facts()
    for checked, more in check_many(files, in_folder, jobs=wanted.jobs, stdin=stdin):
        found.extend(finding for each in checked for finding in each.findings)
        facts.extend(more)
    beside = _across(facts, lambda number: declarations_of(files[number], in_folder(files[number])))
    found.extend(
        each for each in beside if in_folder(each.position.file if each.position else "").selection.wants(each)
    )
    names = [_bytes.name(file) for file in files]
    made = report(_by_file(found, names), names, _source(stdin))
    if wanted.output is not None:
        deliver([made], form, wanted.output, settings.language, settings.color, force=wanted.force)
        form = "text"
    deliver([made], form, None, settings.language, settings.color)
    return _code(found, wanted.fail_on)


def _actuals(sources: Sequence[str]) -> Actuals:
    from jixiao import api

    return api.load_actuals(sources).actuals


def _across(facts: Facts, load: Callable[[int], Sequence[Declaration]]) -> list[Diagnostic]:
    if len(facts.files) < 2:
        return []
    from jixiao.checking.across import across

    return across(facts, load)


def _by_file(found: Sequence[Diagnostic], names: Sequence[str]) -> list[Diagnostic]:
    """In the order of the files, in reading order in each."""
    order = {name: at for at, name in enumerate(names)}
    return sorted(found, key=lambda each: (order.get(each.position.file if each.position else "", -1), each.order))


def _settings_of(base: Settings) -> Any:
    """The settings for a file: the command line's, completed by its folder's configuration."""

    @cache
    def of_folder(folder: str) -> Settings:
        held = configuration_for(folder)
        mine = base.selection
        selection = Selection(mine.select or held.select, mine.ignore or held.ignore)
        return replace(base, configured=held.scheme, selection=selection)

    return lambda path: of_folder(os.path.dirname(path) or ".")  # noqa: PTH120 — asked for every file


def _source(stdin: bytes | None) -> Any:
    def source(file: str) -> str | None:
        try:
            data = stdin if file == STDIN and stdin is not None else Path(file).read_bytes()
            return data.decode("utf-8")
        except (OSError, UnicodeDecodeError, ValueError):
            return None

    return source


def _code(found: Sequence[Diagnostic], fail_on: str | None) -> int:
    """2 where a file could not be opened, else 1 at or above the weight asked for (of each file's folder)."""
    if any(each.stops for each in found):
        return UNABLE
    for each in found:
        folder = str(PurePath(each.position.file).parent) if each.position is not None else "."
        if each.severity.rank <= _RANKS[fail_on or configuration_for(folder).fail_on or "error"]:
            return FAILED
    return DONE


def _show_settings(files: Sequence[str], wanted: Wanted, language: Language) -> int:
    """Each setting with its value and its origin, for every folder that has files."""
    option, default = M("command line").said(language), M("by default").said(language)
    for folder in sorted({str(PurePath(file).parent) for file in files}):
        held = configuration_for(folder)
        given = {"scheme": wanted.scheme, "select": wanted.select, "ignore": wanted.ignore, "fail-on": wanted.fail_on}
        from_file = {
            "scheme": held.scheme, "select": held.select, "ignore": held.ignore, "fail-on": held.fail_on
        }  # fmt: skip
        usual = {"scheme": "mof-2020", "select": "JX", "ignore": "-", "fail-on": "error"}
        out(f"{folder}/")
        for key, value in given.items():
            said: object = value or usual[key]
            origin = option if value else default
            if not value and key in held.given:
                said, origin = from_file[key], held.file or ""
            text = ", ".join(said) if isinstance(said, tuple) else str(said)
            out(f"  {key} = {text or '-'}  ({origin})")
    return DONE
