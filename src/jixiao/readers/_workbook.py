"""The parts of an xlsx around its sheets: which there are, their styles, shared texts and comments."""

from __future__ import annotations

import posixpath
from functools import cached_property

from jixiao.dataclass import dataclass
from jixiao.readers._number_formats import BUILT_IN, NumberFormat, read_format
from jixiao.readers._package import Package, damaged


def local(name: str) -> str:
    """An element's or attribute's name without its namespace."""
    return name.rpartition(" ")[2]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet: its name, its part in the package, whether a person sees it."""

    name: str
    part: str
    hidden: bool


class Workbook:
    """What the sheets of one xlsx share."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.from_1904 = False
        #: Whether the writer left all formulas to be worked out by whoever opens the file.
        self.unreckoned = False
        self.sheets = self._sheets()

    def _sheets(self) -> tuple[Sheet, ...]:
        root = self._office_document()
        targets = self.related(root)
        found: list[Sheet] = []

        def start(tag: str, attributes: dict[str, str]) -> None:
            name = local(tag)
            if name == "workbookPr":
                self.from_1904 = attributes.get("date1904") in ("1", "true")
            elif name == "calcPr":
                self.unreckoned = attributes.get("fullCalcOnLoad") in ("1", "true")
            elif name == "sheet":
                relation = next((value for key, value in attributes.items() if local(key) == "id"), "")
                part = targets.get(relation, "")
                if "chartsheet" not in part and "dialogsheet" not in part:
                    hidden = attributes.get("state", "visible") != "visible"
                    found.append(Sheet(attributes.get("name", ""), part, hidden))

        self.package.parse(root, StartElementHandler=start)
        if not found or any(sheet.part not in self.package for sheet in found):
            raise damaged(self.package.file, root)
        return tuple(found)

    def _office_document(self) -> str:
        for target, kind in self._relations("_rels/.rels", "").values():
            if kind == "officeDocument":
                return target
        return "xl/workbook.xml"

    def related(self, part: str) -> dict[str, str]:
        """The parts that a part refers to, by the ids it uses; what lies outside the package is left out."""
        return {key: target for key, (target, _) in self._of(part).items()}

    def comments(self, part: str) -> dict[str, str]:
        """The comments of a sheet by cell (``H12``)."""
        found: dict[str, str] = {}
        for target, kind in self._of(part).values():
            if kind == "comments" and target in self.package:
                self._read_comments(target, found)
        return found

    def _of(self, part: str) -> dict[str, tuple[str, str]]:
        folder, _, name = part.rpartition("/")
        return self._relations(f"{folder}/_rels/{name}.rels".lstrip("/"), folder)

    def _relations(self, part: str, folder: str) -> dict[str, tuple[str, str]]:
        found: dict[str, tuple[str, str]] = {}

        def start(tag: str, attributes: dict[str, str]) -> None:
            if local(tag) == "Relationship" and attributes.get("TargetMode") != "External":
                target = attributes.get("Target", "")
                path = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                found[attributes.get("Id", "")] = path, attributes.get("Type", "").rpartition("/")[2]

        if part in self.package:
            self.package.parse(part, StartElementHandler=start)
        return found

    def _read_comments(self, part: str, found: dict[str, str]) -> None:
        at = ""
        words: list[str] = []
        inside = False

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal at, inside
            inside = local(tag) == "t"
            if local(tag) == "comment":
                at = attributes.get("ref", "")
                words.clear()

        def end(tag: str) -> None:
            nonlocal inside
            inside = False
            if local(tag) == "comment":
                found[at] = "".join(words).strip()

        self.package.parse(
            part,
            StartElementHandler=start,
            EndElementHandler=end,
            CharacterDataHandler=lambda text: words.append(text) if inside else None,
        )

    def part(self, kind: str) -> str | None:
        """The part of a kind (styles, sharedStrings) that belongs to the workbook."""
        relations = self._of(self._office_document())
        return next((target for target, each in relations.values() if each == kind and target in self.package), None)

    @cached_property
    def formats(self) -> tuple[NumberFormat, ...]:
        """The number format of every cell style, by its number."""
        codes: dict[int, str] = dict(BUILT_IN)
        found: list[NumberFormat] = []
        depth = ""

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            name = local(tag)
            if name in ("cellXfs", "cellStyleXfs"):
                depth = name
            elif name == "numFmt":
                codes[int(attributes.get("numFmtId", 0))] = attributes.get("formatCode", "General")
            elif name == "xf" and depth == "cellXfs":
                found.append(read_format(codes.get(int(attributes.get("numFmtId", 0)), "General")))

        part = self.part("styles")
        if part is not None:
            try:
                self.package.parse(part, StartElementHandler=start)
            except ValueError as error:
                raise damaged(self.package.file, part) from error
        return tuple(found)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The texts that cells share, by their numbers; what is said about pronunciation is left out."""
        found: list[str] = []
        words: list[str] = []
        inside = phonetic = False

        def start(tag: str, _: dict[str, str]) -> None:
            nonlocal inside, phonetic
            name = local(tag)
            if name == "si":
                words.clear()
            elif name == "rPh":
                phonetic = True
            inside = name == "t" and not phonetic

        def end(tag: str) -> None:
            nonlocal inside, phonetic
            inside = False
            name = local(tag)
            if name == "si":
                found.append("".join(words))
            elif name == "rPh":
                phonetic = False

        def text(data: str) -> None:
            if inside:
                words.append(data)

        part = self.part("sharedStrings")
        if part is not None:
            self.package.parse(part, StartElementHandler=start, EndElementHandler=end, CharacterDataHandler=text)
        return tuple(found)
