"""Which scheme is in force for a project, and who chose it."""

from __future__ import annotations

from pathlib import Path, PurePath

from jixiao.bind import Declaration
from jixiao.choose import DEFAULT, load_scheme
from jixiao.choosing.files import Place
from jixiao.faults import points as point_faults
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.plan import ChosenBy, ChosenScheme


def choose(
    declaration: Declaration, option: str | None = None, configured: str | None = None, *, base: Path | None = None
) -> tuple[ChosenScheme, tuple[Diagnostic, ...]]:
    """The scheme in force and who chose it: the option, else the project, else the configuration, else the default.

    An option drops the project's overrides, which is told in a notice. A scheme's path counts from `base`, else from
    the folder of the declaration.
    """
    declared = declaration.project.scheme
    notices: list[Diagnostic] = []
    by: ChosenBy
    if option is not None:
        by, chosen = "option", load_scheme(option)
        if declared is not None and declared.overrides:
            notices.append(
                point_faults.OVERRIDES_DROPPED.found(
                    M(
                        "the scheme {scheme} was asked for, so the project's own figures are not used",
                        scheme=option,
                    ),
                    position=declaration.position(("scheme",)),
                )
            )
    elif declared is not None:
        by = "project"
        base = base or Path(PurePath(declaration.document.file).parent)
        place = Place(declaration.document, declaration.canonical)
        chosen = load_scheme(declared.use, overrides=declared.overrides, base_dir=base, place=place)
    elif configured is not None:
        by, chosen = "configuration", load_scheme(configured)
    else:
        by, chosen = "default", load_scheme(DEFAULT)
    return ChosenScheme(chosen.scheme, chosen.name, by, chosen.sha256, dict(chosen.overrides)), tuple(notices)
