"""What is kept of each declaration of a folder: a few checksums, so that ten thousand of them fit into megabytes."""

from __future__ import annotations

from array import array

from jixiao.bind import Declaration
from jixiao.values.operator import Operator

_SIGNS = {sign: number for number, sign in enumerate(Operator, 1)}


def _sum(text: str, more: int) -> int:
    """A checksum of a text and a number: the same in all processes of one run, which are forked from one another."""
    return (hash(text) ^ (more * 0x9E3779B1)) & 0xFFFFFFFF or 1


class Facts:
    """Checksums of declarations, in the order of the files; two of them can be put behind each other."""

    def __init__(self) -> None:
        self.names = array("I")
        self.wholes = array("I")
        self.signs = array("B")
        #: For each declaration: its file's number, how many indicators it has, and checksums of its code and its name.
        self.files = array("I")
        self.counts = array("H")
        self.codes = array("I")
        self.projects = array("I")

    def add(self, number: int, declaration: Declaration) -> None:
        """Takes the facts of a declaration of the file with this number."""
        project = declaration.project
        year = project.year
        self.files.append(number)
        self.counts.append(min(len(project.indicators), 65535))
        self.codes.append(_sum(project.code, year) if project.code else 0)
        self.projects.append(_sum(project.name, year))
        for indicator in project.indicators[:65535]:
            name = _sum(indicator.name, year)
            sign = indicator.sign
            self.names.append(name)
            self.signs.append(_SIGNS[sign] if sign is not None else 0)
            self.wholes.append(_sum(indicator.target.text, name))

    def extend(self, other: Facts) -> None:
        """Puts the facts of further files behind these."""
        for name in ("names", "wholes", "signs", "files", "counts", "codes", "projects"):
            getattr(self, name).extend(getattr(other, name))
