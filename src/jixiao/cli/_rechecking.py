"""What `recheck` does: every form of every file, a failed one never stops the rest, one exit code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from jixiao import api
from jixiao.cli._outcome import chosen_format, deliver, tell_findings
from jixiao.cli._streams import tell
from jixiao.collect import collect, is_folder
from jixiao.dataclass import dataclass
from jixiao.faults import recheck as faults
from jixiao.form_files import READERS
from jixiao.language import Language, M
from jixiao.model.diagnostic import Diagnostic, Faulty, Severity
from jixiao.model.position import Position
from jixiao.model.recheck import Recheck
from jixiao.values.folding import visible

DONE, FAILED, UNABLE = 0, 1, 2
WORKBOOK = ".xlsx"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The command line of `recheck`."""

    forms: tuple[str, ...]
    scheme: str | None
    declared: str | None
    format: str | None
    output: str | None
    force: bool


def recheck_all(wanted: Wanted, settings: Any) -> int:
    """Rechecks and prints, or writes the copy too; the exit code."""
    language: Language = settings.language
    copy = wanted.output if wanted.output is not None and Path(wanted.output).suffix.lower() == WORKBOOK else None
    form = chosen_format(wanted.format, None if copy else wanted.output, "recheck", "text", language)
    files, missing = collect(wanted.forms, tuple(READERS))
    many = len(files) > 1 or any(map(is_folder, wanted.forms))
    try:
        scheme = api.load_scheme(wanted.scheme).scheme if wanted.scheme is not None else None
        declared = api.declared_targets(wanted.declared) if wanted.declared is not None else ()
        if copy is not None:
            _may_be_copied(files)
    except Faulty as faulty:
        tell_findings([*missing, *faulty.diagnostics], language)
        return UNABLE
    found: list[Recheck] = []
    unread: list[str] = []
    for file in files:
        try:
            result = api.recheck(file, scheme=scheme, declared=declared)
        except Faulty as faulty:
            if many and _only_unfilled(faulty):
                told = (replace(each, severity=Severity.INFO, stops=False) for each in faulty.diagnostics)
                tell_findings(told, language)
                continue
            missing.extend(faulty.diagnostics)
            unread.append(visible(file))
            continue
        found += result.forms
        tell_findings([each for each in result.notices if each.severity is not Severity.INFO], language)
    tell_findings(missing, language)
    if not found:
        return UNABLE
    if copy is not None and not _write_copy(files[0], copy, found, wanted.force, language):
        return UNABLE
    deliver(
        _reports(found, unread, form, many=many), form, None if copy else wanted.output, language, settings.color,
        force=wanted.force,
    )  # fmt: skip
    if missing:
        return UNABLE
    return FAILED if any(each.wrong for each in found) else DONE


def _only_unfilled(faulty: Faulty) -> bool:
    """Whether a file holds declarations only: in a folder of forms that is no failure."""
    return {each.code for each in faulty.diagnostics} == {faults.NOT_FILLED.code}


def _reports(found: Sequence[Recheck], unread: Sequence[str], form: str, *, many: bool) -> list[Any]:
    from jixiao.reports import recheck

    if many and form not in ("json", "csv"):
        # Of hundreds of forms only those with something to say are shown in full.
        return [recheck.summary(found, unread), *(recheck.report(each) for each in found if each.findings)]
    return [recheck.report(each) for each in found]


def _may_be_copied(files: Sequence[str]) -> None:
    """Faulty unless exactly one workbook is rechecked."""
    wrong: list[Diagnostic] = []
    if len(files) != 1:
        message = M("one form can be copied at a time, here are {count}", count=len(files))
        wrong.append(faults.NO_COPY.found(message, hint=M("give one .xlsx file, or leave out -o")))
    elif Path(files[0]).suffix.lower() != WORKBOOK:
        message = M("comments are written into .xlsx files only")
        hint = M("save the form as .xlsx first")
        wrong.append(faults.NO_COPY.found(message, hint=hint, position=Position(visible(files[0]))))
    if wrong:
        raise Faulty(wrong)


def _write_copy(file: str, copy: str, found: Sequence[Recheck], force: bool, language: Language) -> bool:
    from jixiao.rechecking.copying import commented
    from jixiao.reports.recheck import sentence
    from jixiao.write import Unwritable, write

    notes = [(each.cell, sentence(each).said(language)) for one in found for each in one.findings if each.cell]
    try:
        if Path(copy).resolve() == Path(file).resolve():
            tell(M("the copy would replace the form itself: give another name"), language)
            return False
        write(copy, commented(Path(file).read_bytes(), notes), force=force)
    except Unwritable as unwritable:
        tell(unwritable.why, language)
        return False
    return True
