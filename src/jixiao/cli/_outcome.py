"""What a command ends with: findings on standard error, results on standard output or in a file, one exit code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import typer

from jixiao.cli._streams import out, page, tell, tell_text
from jixiao.language import Language, M
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.report import Report
from jixiao.render import Page, by_suffix, formats_for, offers, render, whole
from jixiao.values.folding import visible


def tell_findings(diagnostics: Iterable[Diagnostic], language: Language) -> None:
    """Findings on standard error, in reading order, most of all those that stop the job."""
    from jixiao.wording import finding_said

    lines = [visible(finding_said(each).said(language)) for each in sorted(diagnostics, key=lambda each: each.order)]
    if lines:
        tell_text("\n".join(dict.fromkeys(lines)))


def chosen_format(form: str | None, output: str | None, kind: str, default: str, language: Language) -> str:
    """The format asked for by --format, else by the suffix of -o, else the default; exits with 2 for an unknown one."""
    if form is None and output is not None and (form := by_suffix(kind, output)) is None:
        tell(
            M(
                "no format is known by the suffix of {file}; give one with --format: {formats}",
                file=visible(output),
                formats=formats_for(kind),
            ),
            language,
        )
        raise typer.Exit(2)
    form = form or default
    if not offers(form, kind):
        tell(
            M("there is no format {format}; there are {formats}", format=visible(form), formats=formats_for(kind)),
            language,
        )
        raise typer.Exit(2)
    return form


def deliver(
    reports: Sequence[Report],
    form: str,
    output: str | None,
    language: Language,
    color: str,
    *,
    force: bool = False,
) -> None:
    """Renders reports to standard output, or into a file. Exits with 2 where the file cannot be written."""
    _deliver(lambda sheet: render(reports, form, sheet), output, language, color, force=force)


def deliver_parts(
    parts: Sequence[Any], form: str, output: str | None, language: Language, color: str, *, force: bool = False
) -> None:
    """The same for parts that were made where the results were (`render.part`), for the page of `sheet_for`."""
    _deliver(lambda sheet: whole(parts, form, sheet), output, language, color, force=force)


def sheet_for(output: str | None, language: Language, color: str) -> Page:
    """The page that results are written on: that of the stream, or a file's, which has no width."""
    return page(language, color) if output is None else Page(language)


def _deliver(
    made: Callable[[Page], str | bytes], output: str | None, language: Language, color: str, *, force: bool
) -> None:
    try:
        content = made(sheet_for(output, language, color))
    except Faulty as faulty:
        tell_findings(faulty.diagnostics, language)
        raise typer.Exit(2) from None
    if output is None:
        out(content)
        return
    from jixiao.write import Unwritable, write

    try:
        write(output, content if isinstance(content, bytes) else content.encode("utf-8"), force=force)
    except Unwritable as unwritable:
        tell(unwritable.why, language)
        raise typer.Exit(2) from None
