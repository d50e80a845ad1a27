"""What is kept of each declaration of a folder: a few checksums, so that ten thousand of them fit into megabytes."""

from __future__ import annotations

from array import array
from zlib import crc32

from jixiao.bind import Declaration

_SIGNS = ("", "=", ">=", "<=", ">", "<", "定性")


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
        year = crc32(b"%d" % project.year)
        self.files.append(number)
        self.counts.append(min(len(project.indicators), 65535))
        self.codes.append(crc32(project.code.encode(), year) if project.code else 0)
        self.projects.append(crc32(project.name.encode("utf-8", "surrogatepass"), year))
        for indicator in project.indicators[:65535]:
            name = crc32(indicator.name.encode("utf-8", "surrogatepass"), year)
            sign = indicator.sign
            self.names.append(name)
            self.signs.append(_SIGNS.index(sign.value) if sign is not None else 0)
            self.wholes.append(crc32(indicator.target.text.encode("utf-8", "surrogatepass"), name))

    def extend(self, other: Facts) -> None:
        """Puts the facts of further files behind these."""
        for name in ("names", "wholes", "signs", "files", "counts", "codes", "projects"):
            getattr(self, name).extend(getattr(other, name))
