"""An office file as a package of parts: unpacked in memory, member by member, never past a limit."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree.ElementTree import Element, fromstring
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from jixiao.faults import office
from jixiao.language import M, Message
from jixiao.model.diagnostic import Faulty
from jixiao.model.position import Position
from jixiao.readers import _limits

#: Bytes of one whole package once unpacked, members of it, and how often a large member may outgrow its packed size.
UNPACKED = 500 * _limits.MEBIBYTE
MEMBERS = 10_000
RATIO = 100
#: Members below this size may be packed as tightly as they like: they cannot hurt.
HARMLESS = 4 * _limits.MEBIBYTE
#: Bytes that are unpacked in a go.
_PIECE = 1 << 18

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Package:
    """The parts of an office file by name. Raises Faulty where the file is no sound package or a trap."""

    def __init__(self, file: str, data: bytes) -> None:
        self.file = file
        try:
            self._zip = ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except (BadZipFile, ValueError, OverflowError, NotImplementedError, OSError) as error:
            raise damaged(file) from error
        if len(members) > MEMBERS:
            raise _trap(
                file, M("the package has {count} parts; at most {limit} are read", count=len(members), limit=MEMBERS)
            )
        if sum(member.file_size for member in members) > UNPACKED:
            raise _trap(file, M("unpacked, the file has more than {limit} MiB", limit=UNPACKED // _limits.MEBIBYTE))
        for member in members:
            _refuse(file, member)
        self._members = {member.filename.lstrip("/"): member for member in members}
        if len(self._members) < len(members):
            raise damaged(file)

    def __contains__(self, part: str) -> bool:
        return part in self._members

    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._members)

    def read(self, part: str) -> bytes:
        """A part's bytes; Faulty where they are damaged or missing."""
        return b"".join(self.stream(part))

    def stream(self, part: str) -> Iterator[bytes]:
        """A part's bytes, piece by piece; Faulty where they are damaged or missing, as soon as that is seen."""
        member = self._members.get(part)
        if member is None:
            raise damaged(self.file, part)
        try:
            with self._zip.open(member) as opened:
                while piece := opened.read(_PIECE):
                    yield piece
        except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
            raise damaged(self.file, part) from error

    def parse(self, part: str, **handlers: Callable[..., Any]) -> None:
        """Reads a part of XML through expat's `handlers`; a DOCTYPE, with whatever entities, is refused."""
        data = self.read(part)
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        for name, handler in handlers.items():
            setattr(parser, name, handler)
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise damaged(self.file, part) from error

    def tree(self, part: str) -> Element:
        """A part of XML as a whole, after the same refusals; for parts of documents, not for long sheets."""
        self.parse(part)
        return fromstring(self.read(part))

    def _doctype(self, *_: object) -> None:
        raise Faulty(
            [
                office.DOCTYPE.found(
                    M("the file declares entities of its own (DOCTYPE); no office program writes that"),
                    hint=M("save it anew in the office program"),
                    position=Position(self.file),
                )
            ]
        )


def open_package(file: str, data: bytes, wanted: str) -> Package:
    """The package of an xlsx, ods or docx. Faulty, naming what the file is, where it is none of the `wanted` kind."""
    refuse_other(file, data, wanted)
    package = Package(file, data)
    kind = _kind(package)
    if kind != wanted:
        raise other(file, _NAMES.get(kind, M("a package of another program")), _NAMES[wanted])
    if any(name.endswith("vbaProject.bin") for name in package.names()):
        raise Faulty(
            [
                office.MACROS.found(
                    M("the file holds macros"),
                    hint=M("save it without macros, as {wanted}", wanted=_NAMES[wanted]),
                    position=Position(file),
                )
            ]
        )
    return package


_NAMES: dict[str, Message] = {
    "xlsx": M("an Excel workbook (xlsx)"),
    "docx": M("a Word document (docx)"),
    "pptx": M("a PowerPoint presentation (pptx)"),
    "ods": M("an OpenDocument spreadsheet (ods)"),
    "odt": M("an OpenDocument text (odt)"),
    "xlsb": M("a binary Excel workbook (xlsb)"),
    "xls": M("an old Excel workbook (xls)"),
}


def _kind(package: Package) -> str:
    if "mimetype" in package:
        mime = package.read("mimetype").strip()
        return {b"spreadsheet": "ods", b"text": "odt"}.get(mime.rpartition(b".")[2], "")
    for part, kind in (("xl/workbook.bin", "xlsb"), ("word/", "docx"), ("ppt/", "pptx"), ("xl/", "xlsx")):
        if any(name.startswith(part) for name in package.names()):
            return kind
    return ""


def refuse_other(file: str, data: bytes, wanted: str) -> None:
    """Raises Faulty, naming what the file is by its first bytes, unless it is a zip package."""
    if data.startswith(b"PK\x03\x04"):
        return
    if data.startswith(b"PK"):
        raise damaged(file)
    what: Message | None = None
    if data.startswith(_OLE):
        if b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0" in data:
            raise encrypted(file)
        what = _ole(data)
    elif not data.strip():
        raise Faulty([office.OTHER_KIND.found(M("the file is empty"), position=Position(file))])
    else:
        what = _text(data)
    raise other(file, what, _NAMES[wanted])


def old_kind(data: bytes) -> str | Message:
    """``xls`` where the bytes are an old workbook, else what they are instead."""
    if data.startswith(_OLE) and b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0" in data:
        return M("a workbook protected by a password")
    if data.startswith(_OLE):
        return "xls" if _is_workbook(data) else _ole(data)
    if data.startswith(b"PK"):
        return M("a package such as xlsx, docx or ods")
    if not data.strip():
        return M("empty")
    return "xls" if data[:2] == b"\x09\x08" else _text(data)


def _is_workbook(data: bytes) -> bool:
    return b"W\0o\0r\0k\0b\0o\0o\0k\0" in data or b"B\0o\0o\0k\0" in data


def _ole(data: bytes) -> Message:
    if b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0" in data:
        return M("an old Word document (doc)")
    if _is_workbook(data):
        return M("an old Excel or WPS workbook (xls, et)")
    return M("a file of an old office program")


_HEADS = (
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|table|meta|head|body)", re.I), M("a web page (html)")),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml"), M("an XML file")),
    (re.compile(rb"%PDF"), M("a PDF")),
    (re.compile(rb"\{\\rtf"), M("a rich text file (rtf)")),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*"), M("a picture")),
    (re.compile(rb"Rar!|7z\xbc\xaf|\x1f\x8b"), M("a packed archive")),
)  # fmt: skip


def _text(data: bytes) -> Message:
    for head, what in _HEADS:
        if head.match(data):
            return what
    if b"\0" not in data[:4096] or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return M("a text file (csv or the like)")
    return M("no office file")


def _refuse(file: str, member: ZipInfo) -> None:
    if member.flag_bits & 1:
        raise encrypted(file)
    if member.file_size > HARMLESS and member.file_size > RATIO * max(member.compress_size, 1):
        raise _trap(
            file,
            M(
                "the part {part} unpacks to {times} times its size; at most {limit} times is read",
                part=member.filename,
                times=member.file_size // max(member.compress_size, 1),
                limit=RATIO,
            ),
        )


def other(file: str, what: Message, wanted: Message) -> Faulty:
    """The file is something else than its suffix says."""
    return Faulty(
        [
            office.OTHER_KIND.found(
                M("by its content the file is {what}, not {wanted}", what=what, wanted=wanted),
                hint=M("give it its own suffix, or save it as {wanted}", wanted=wanted),
                position=Position(file),
            )
        ]
    )


def encrypted(file: str) -> Faulty:
    """The file asks for a password."""
    return Faulty(
        [
            office.ENCRYPTED.found(
                M("the file is protected by a password and cannot be read"),
                hint=M("save it without a password"),
                position=Position(file),
            )
        ]
    )


def damaged(file: str, part: str | None = None) -> Faulty:
    """The file, or a part of it, is not what an office program writes."""
    message = M("the file is damaged") if part is None else M("the file is damaged at its part {part}", part=part)
    return Faulty(
        [
            office.DAMAGED.found(
                message, hint=M("open it in the office program and save it anew"), position=Position(file)
            )
        ]
    )


def _trap(file: str, message: Message) -> Faulty:
    return Faulty([office.TRAP.found(message, hint=M("save the form alone in a new file"), position=Position(file))])
