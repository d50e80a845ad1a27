"""What `explain` does: finds out what is asked about, and says it."""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import Any

from jixiao import api, codes, shelf
from jixiao.bind import bind_project
from jixiao.binding.kind import kind_of
from jixiao.cli._outcome import chosen_format, deliver, tell_findings
from jixiao.cli._streams import tell
from jixiao.collect import STDIN
from jixiao.configuration import configuration_for
from jixiao.form_files import is_form
from jixiao.language import Language, M
from jixiao.model.diagnostic import Faulty
from jixiao.model.report import Report
from jixiao.read import read
from jixiao.values.folding import nearest, visible

DONE, UNABLE = 0, 2
#: Letters that are typed for digits in a code.
_DIGITS = str.maketrans("OIL", "011")


def explain(what: str, scheme: str | None, form: str | None, output: str | None, force: bool, settings: Any) -> int:
    """Prints the explanation; 2 where there is nothing to explain."""
    language: Language = settings.language
    try:
        made = _reports(what, scheme)
    except Faulty as faulty:
        tell_findings(faulty.diagnostics, language)
        return UNABLE
    if not made:
        _unknown(what, language)
        return UNABLE
    chosen = chosen_format(form, output, made[0].kind, "text", language)
    deliver(made, chosen, output, language, settings.color, force=force)
    return DONE


def _reports(what: str, option: str | None) -> list[Report]:
    """What is said about a code, a scheme by name, or what a file declares; nothing where it is none of them."""
    from jixiao.reports import code, plan, scheme

    if (fault := codes.find(what)) is not None:
        return [code.report(fault)]
    if what in shelf.names("schemes", ".yaml"):
        return [scheme.report(api.load_scheme(what).scheme)]
    if what != STDIN and not (what.strip() and os.path.lexists(what)):
        return []
    if is_form(what):
        declarations = api.load_projects(what)
    else:
        document = read(what)
        if kind_of(document) == "scheme":
            return [scheme.report(api.load_scheme(what).scheme)]
        declarations = [bind_project(document)]
    reports = []
    for each in declarations:
        chosen, _ = api.choose(each, option, _configured(what))
        reports.append(plan.report(api.plan(each, chosen), each.document.file))
    return reports


def _configured(what: str) -> str | None:
    return configuration_for(str(PurePath(what).parent)).scheme


def _unknown(what: str, language: Language) -> None:
    near = (
        codes.near(what.upper().translate(_DIGITS))
        or codes.near(what)
        or nearest(what, (*shelf.names("schemes", ".yaml"), *codes.faults()))
    )
    if near is not None:
        tell(M("there is no code, scheme or file {word}; is {near} meant?", word=visible(what), near=near), language)
    else:
        tell(M("there is no code, scheme or file {word}", word=visible(what)), language)
