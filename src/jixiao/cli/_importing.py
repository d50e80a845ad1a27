"""What `import` does: every form of every file, printed or written; a file that fails never stops the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jixiao.cli._outcome import chosen_format, deliver, tell_findings
from jixiao.cli._streams import tell
from jixiao.collect import collect
from jixiao.form_files import READERS
from jixiao.import_form import Imported, import_forms
from jixiao.language import Language, M
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.report import Report
from jixiao.values.folding import visible

DONE, UNABLE = 0, 2
#: What a file's name cannot hold anywhere.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\s]+')


def import_all(paths: Sequence[str], output: str | None, format_: str | None, force: bool, settings: Any) -> int:
    """Imports and prints, or writes; the exit code."""
    from jixiao.reports.form import report

    language: Language = settings.language
    single = output if output is not None and Path(output).suffix.lower() in (".yaml", ".yml", ".json") else None
    form = chosen_format(format_, single, "form", "yaml" if output is not None else "text", language)
    files, wrong = collect(paths, tuple(READERS))
    reports: list[Report] = []
    for file in files:
        try:
            found = import_forms(file)
        except Faulty as faulty:
            wrong.extend(faulty.diagnostics)
            continue
        reports += [report(each, number, len(found)) for number, each in enumerate(found, 1)]
    tell_findings(wrong, language)
    if not reports:
        return UNABLE
    if output is None:
        deliver(reports, form, None, language, settings.color)
    elif not _write(reports, form, output, single, force, settings):
        return UNABLE
    return UNABLE if wrong else DONE


def _write(reports: Sequence[Report], form: str, output: str, single: str | None, force: bool, settings: Any) -> bool:
    """The declarations, beside each that reports results its actuals; False where one could not be written."""
    from jixiao.reports import form_actuals

    language: Language = settings.language
    for each in reports:
        tell_findings(_doubts(each), language)
    if single is not None and (form == "json" or len(reports) == 1):
        deliver(reports, form, output, language, settings.color, force=force)
        targets = [(reports[0], Path(output))] if len(reports) == 1 else []
    elif single is not None:
        tell(M("{count} forms need a folder: give one with -o", count=len(reports)), language)
        return False
    else:
        folder = Path(output)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            tell(M("the folder {folder} cannot be made", folder=visible(output)), language)
            return False
        targets = []
        for name, each in _names(reports):
            path = folder / f"{name}.{'json' if form == 'json' else 'yaml'}"
            deliver([each], form, str(path), language, settings.color, force=force)
            targets.append((each, path))
    for each, path in targets:
        made = form_actuals.report(each.extra["imported"])
        if made is not None and form != "json":
            deliver(
                [made], "csv", str(path.with_name(f"{path.stem}-actuals.csv")), language, settings.color, force=force
            )
    return True


def _doubts(report: Report) -> list[Diagnostic]:
    return [each for each in report.findings if each.severity != "info"]


def _names(reports: Sequence[Report]) -> list[tuple[str, Report]]:
    """A file name for each form: project and year, numbered where two would be the same."""
    counts: dict[str, int] = {}
    found: list[tuple[str, Report]] = []
    for each in reports:
        imported: Imported = each.extra["imported"]
        year = imported.form.year.text if imported.form.year is not None else ""
        name = _FORBIDDEN.sub("_", "-".join(filter(None, (str(each.title), year)))).strip("._")[:60] or "form"
        counts[name] = counts.get(name, 0) + 1
        found.append((name if counts[name] == 1 else f"{name}-{counts[name]}", each))
    return found
