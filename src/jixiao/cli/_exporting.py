"""What `export` does: every project's form into one file; a project that fails is named, and nothing is half done."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from jixiao import api
from jixiao.bind import Declaration
from jixiao.cli._outcome import chosen_format, deliver, tell_findings
from jixiao.cli._streams import out, tell
from jixiao.collect import ACTUALS, DECLARATIONS, FORMS, collect
from jixiao.dataclass import dataclass
from jixiao.faults import export as faults
from jixiao.language import Language, M
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.official import SHEETS, TITLES, OfficialForm, OfficialKind
from jixiao.model.scorecard import Scorecard
from jixiao.values.fault import ValueFault
from jixiao.values.folding import visible
from jixiao.values.period import Period, read_period

DONE, UNABLE = 0, 2
#: What a file's name cannot hold anywhere.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\s]+')


@dataclass(frozen=True, slots=True)
class Wanted:
    """The command line of `export`."""

    projects: tuple[str, ...]
    form: str | None
    actuals: tuple[str, ...]
    scheme: str | None
    through: str | None
    output: str | None
    force: bool


def kind_of(word: str) -> OfficialKind | None:
    """The form that a word means: its own name, its title, or the name of its sheet."""
    ways: dict[str, OfficialKind] = {}
    for kind in TITLES:
        ways |= {kind: kind, TITLES[kind]: kind, SHEETS[kind]: kind}
    return ways.get(word.strip())


def export_all(wanted: Wanted, settings: Any) -> int:
    """Writes the forms; the exit code."""
    language: Language = settings.language
    kind = kind_of(wanted.form) if wanted.form is not None else "self-evaluation" if wanted.actuals else "targets"
    if kind is None:
        tell(M("--form: there is no form {form}; the forms are {forms}", form=visible(wanted.form or ""),
               forms=tuple(SHEETS.values())), language)  # fmt: skip
        return UNABLE
    form = chosen_format(None, wanted.output, "official", "excel", language)
    files, wrong = collect(wanted.projects, (*DECLARATIONS, *FORMS))
    try:
        through = read_period(wanted.through) if wanted.through is not None else None
        loaded = _loaded(wanted, kind)
        if wrong:
            raise Faulty(wrong)
        made = _forms(files, wanted, kind, loaded, through, split=form == "excel", language=language)
    except ValueFault as fault:
        tell(M("{option}: {why}", option="--through", why=fault.why), language)
        return UNABLE
    except Faulty as faulty:
        tell_findings(faulty.diagnostics, language)
        return UNABLE
    from jixiao.reports import official

    output = wanted.output or _name(made, kind)
    deliver([official.report(each) for each in made], form, output, language, settings.color, force=wanted.force)
    out(visible(output) + "\n")
    return DONE


def _loaded(wanted: Wanted, kind: OfficialKind) -> api.LoadedActuals | None:
    if not wanted.actuals:
        if kind == "self-evaluation":
            raise Faulty([
                faults.NEEDS_ACTUALS.found(
                    M("自评表 is written of a scorecard: no actual values are given"), hint=M("add --actuals FILE")
                )
            ])  # fmt: skip
        return None
    sources, lacking = collect(wanted.actuals, ACTUALS)
    if lacking:
        raise Faulty(lacking)
    return api.load_actuals(sources)


def _forms(
    files: list[str],
    wanted: Wanted,
    kind: OfficialKind,
    loaded: api.LoadedActuals | None,
    through: Period | None,
    *,
    split: bool,
    language: Language,
) -> list[OfficialForm]:
    """The form of every project. Faulty with what keeps any of them from being written."""
    projects: list[Declaration] = []
    wrong: list[Diagnostic] = []
    for file in files:
        try:
            projects += api.load_projects(file)
        except Faulty as faulty:
            wrong.extend(faulty.diagnostics)
    made: list[OfficialForm] = []
    for declaration in projects:
        try:
            card: Scorecard | None = None
            if loaded is not None:
                alone = len(projects) == 1
                card = api.score(declaration, loaded, scheme=wanted.scheme, through=through, alone=alone)
            made.append(api.export(declaration, kind, card, scheme=wanted.scheme, split=split, language=language))
        except Faulty as faulty:
            wrong.extend(faulty.diagnostics)
    if wrong:
        raise Faulty(wrong)
    return made


def _name(made: list[OfficialForm], kind: OfficialKind) -> str:
    """A file beside where the command is run."""
    name = _FORBIDDEN.sub("_", made[0].name).strip("._")[:60] if len(made) == 1 else str(len(made))
    return str(Path(f"{SHEETS[kind]}-{name}.xlsx"))
