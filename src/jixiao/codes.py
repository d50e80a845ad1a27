"""Every kind of finding by its code: from the families of faults and from the checks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from jixiao import shelf
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault
from jixiao.values.fault import ValueFault
from jixiao.values.folding import nearest

#: The reviewers' four heads (财预〔2015〕88号), for findings that are no check of their own.
_HEADS = {"1": "完整性", "2": "完整性", "3": "完整性", "4": "相关性", "5": "适当性", "6": "可行性", "7": "适当性"}
#: Findings of reading and of the format cannot be silenced: what they blame was not read.
UNSILENCED = ("JX1", "JX2")


@cache
def faults() -> dict[str, Fault]:
    """Every fault by code, in the order of the codes."""
    found: dict[str, Fault] = {}
    for name in ("faults", "checks", "across"):
        for module in shelf.leaves(name):
            for each in vars(module).values():
                if isinstance(each, Fault):
                    found.setdefault(each.code, each)
    return dict(sorted(found.items()))


@cache
def _heads() -> dict[str, str]:
    return {module.FAULT.code: module.HEAD for name in ("checks", "across") for module in shelf.leaves(name)}


def head(code: str) -> str:
    """Which of the four heads of a review a finding belongs to."""
    return _heads().get(code) or _HEADS.get(code[2:3], "完整性")


def title(fault: Fault) -> str:
    """The Chinese title of a fault: the first line of its documentation; its name where it has none yet."""
    return fault.doc.strip().partition("\n")[0] or fault.name


def english(fault: Fault) -> str:
    """The English title: the name in words."""
    return fault.name.replace("-", " ")


def find(word: str) -> Fault | None:
    """The fault of a code or name, in any case."""
    word = word.strip()
    known = faults()
    return known.get(word.upper()) or next((each for each in known.values() if each.name == word.lower()), None)


def near(word: str) -> str | None:
    """The code that was probably meant: one digit off or two exchanged; or the name that is nearest."""
    word = word.strip()
    found = re.fullmatch(r"(?:[A-Za-z]{0,2})[-_ ]?(\d{1,4})", word)
    if found is not None:
        digits = found[1]
        known = [code[2:] for code in faults()]
        exchanged = [each for each in known if sorted(each) == sorted(digits)]
        one_off = [each for each in known if len(each) == len(digits) and _differ(each, digits) == 1]
        best = next(iter((*(each for each in known if each == digits), *exchanged, *one_off)), None)
        return f"JX{best}" if best is not None else None
    by_name = {each.name: each.code for each in faults().values()}
    inside = [name for name in by_name if len(word) > 3 and word.lower() in name]
    meant = inside[0] if inside else nearest(word, by_name)
    return by_name[meant] if meant else None


def _differ(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


class Selection:
    """Which findings are wanted: codes, families (JX4) and names, separated by commas."""

    def __init__(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> None:
        self.select = tuple(_code(word) for words in select for word in words.split(",") if word.strip())
        self.ignore = tuple(_code(word) for words in ignore for word in words.split(",") if word.strip())

    def wants(self, finding: Diagnostic) -> bool:
        """Whether a finding is told. What kept a file from being read always is."""
        if finding.stops or (finding.severity == "error" and finding.code.startswith(UNSILENCED)):
            return True
        if self.select and not finding.code.startswith(self.select):
            return False
        return not (self.ignore and finding.code.startswith(self.ignore))

    @property
    def everything(self) -> bool:
        """Whether nothing was left out."""
        return not self.select and not self.ignore


def _code(word: str) -> str:
    """A code or a family; ValueFault with the nearest where there is none."""
    word = word.strip()
    if re.fullmatch("[Jj][Xx][1-9]?", word):
        return word.upper()
    if (fault := find(word)) is not None:
        return fault.code
    meant = near(word)
    raise ValueFault(
        "choice", M("there is no finding {code}", code=word), hint=M("is {near} meant?", near=meant) if meant else None
    )
