"""Which projects of two folders are one: by code, else by name and agency."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jixiao.bind import Declaration
from jixiao.dataclass import dataclass
from jixiao.faults import diff as faults
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Faulty, Related
from jixiao.values.folding import fold_name

Identity = Callable[[Declaration], tuple[str, ...] | None]


@dataclass(frozen=True, slots=True)
class ProjectPair:
    """A project on both sides, or on one."""

    old: Declaration | None
    new: Declaration | None


def pair_projects(old: Sequence[Declaration], new: Sequence[Declaration]) -> list[ProjectPair]:
    """The projects of the new folder in order, then those that are gone. Faulty where a folder holds one twice."""
    twice = [*_twice(old), *_twice(new)]
    if twice:
        raise Faulty(twice)
    partner: dict[int, Declaration] = {}
    left = list(old)
    for identity in (_code, _name):
        known = {key: each for each in left if (key := identity(each)) is not None}
        for each in new:
            key = identity(each)
            if id(each) not in partner and key in known and not _codes_differ(known[key], each):
                partner[id(each)] = known.pop(key)
        taken = {id(each) for each in partner.values()}
        left = [each for each in left if id(each) not in taken]
    pairs = [ProjectPair(partner.get(id(each)), each) for each in new]
    return pairs + [ProjectPair(each, None) for each in left]


def _code(declaration: Declaration) -> tuple[str, ...] | None:
    code = declaration.project.code
    return (fold_name(code),) if code else None


def _name(declaration: Declaration) -> tuple[str, ...] | None:
    project = declaration.project
    return fold_name(project.name), fold_name(project.agency.name or "")


def _codes_differ(one: Declaration, other: Declaration) -> bool:
    return _code(one) is not None and _code(other) is not None and _code(one) != _code(other)


def _twice(declarations: Sequence[Declaration]) -> list[Diagnostic]:
    """Every second declaration of a project in one folder, with the place of the first."""
    found: list[Diagnostic] = []
    for identity, field in ((_code, "code"), (_name, "name")):
        first: dict[tuple[str, ...], Declaration] = {}
        for each in declarations:
            key = identity(each)
            if key is None:
                continue
            earlier = first.setdefault(key, each)
            if (
                earlier is each
                or _codes_differ(earlier, each)
                or any(f.position == each.position((field,)) for f in found)
            ):
                continue
            found.append(
                faults.SAME_PROJECT.found(
                    M(
                        "{name} is declared in {first} already",
                        name=each.project.name, first=earlier.document.file,
                    ),
                    hint=M("keep one of the two in the folder; each year has a folder of its own"),
                    position=each.position((field,)), path=(field,),
                    related=[Related(earlier.position((field,)), M("first declared here"))],
                )
            )  # fmt: skip
    return found
