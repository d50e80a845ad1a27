"""From a path to bytes, and from bytes to text: exact, and without hanging on what is no file."""

from __future__ import annotations

import codecs
import errno
import os
import stat
import sys
from hashlib import sha256
from pathlib import Path

from jixiao.faults import opening, syntax
from jixiao.language import M, Message
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.lines import MARK, Lines
from jixiao.model.position import Position
from jixiao.pattern import pattern

#: The UTF-32 marks come first: that of UTF-32LE begins like that of UTF-16LE.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: Three bytes that UTF-8 needs for a Chinese character, and the line around them.
_HIGH_LINE = pattern(rb"[^\r\n]*[\xe3-\xef][\x80-\xbf]{2}[^\r\n]*")
_CHINESE_UTF8 = pattern("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


def name(path: str | Path) -> str:
    """The name to show: relative to the working folder if it lies below it, with ``/``, printable."""
    text = os.fspath(path)
    if os.path.isabs(text):
        here = os.path.join(os.getcwd(), "")
        text = text[len(here) :] if text.startswith(here) and ".." not in text else text
    shown = text if text.isascii() else os.fsencode(text).decode("utf-8", "backslashreplace")
    shown = shown.replace(os.sep, "/") if os.sep != "/" else shown
    # `./x` and `x` are one file: what compares paths, such as a merge request, knows only the latter.
    while shown.startswith("./") and len(shown) > 2:
        shown = shown[2:].lstrip("/")
    return shown


def load(path: str | Path, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes; anything else raises Faulty at once."""
    try:
        state = os.stat(path)
        if not stat.S_ISREG(state.st_mode):
            raise Faulty([_irregular(state.st_mode, Position(name(path)))])
        if state.st_size > limit:
            raise Faulty([too_big(Position(name(path)), state.st_size, limit)])
        with open(path, "rb") as stream:
            return stream.read()
    except (OSError, ValueError) as error:
        raise Faulty([opening.UNREADABLE.found(_reason(error), position=Position(name(path)))]) from error


def standard_input(limit: int) -> bytes:
    """All of standard input, at most `limit` bytes."""
    place = Position("-")
    if sys.stdin is None:
        # Closed by the caller (`<&-`): the interpreter then starts without it.
        raise Faulty([opening.UNREADABLE.found(M("standard input is closed"), position=place)])
    try:
        data = sys.stdin.buffer.read(limit + 1)
    except (OSError, ValueError) as error:
        raise Faulty([opening.UNREADABLE.found(_reason(error), position=place)]) from error
    if len(data) > limit:
        raise Faulty([too_big(place, len(data), limit)])
    return data


def too_big(place: Position, size: int, limit: int) -> Diagnostic:
    """The finding for a file above its format's limit."""
    return syntax.LIMIT.found(
        M("the file has {size} bytes; at most {limit} are read", size=size, limit=limit),
        hint=M("split the file"),
        position=place,
    )


def _irregular(mode: int, place: Position) -> Diagnostic:
    if stat.S_ISDIR(mode):
        return opening.UNREADABLE.found(
            M("this is a folder, a file is wanted"), hint=M("name a file in it"), position=place
        )
    return opening.UNREADABLE.found(
        M("this is no regular file (a pipe, a device or a socket)"),
        hint=M("save it as a file first, or pass it on standard input with `-`"),
        position=place,
    )


def _reason(error: OSError | ValueError) -> Message:
    if isinstance(error, ValueError):
        return M("the name holds a NUL character: there is no such file")
    return {
        errno.ENOENT: M("there is no such file"),
        errno.ENOTDIR: M("there is no such file: part of the path is no folder"),
        errno.EACCES: M("there is no permission to read this file"),
        errno.EPERM: M("there is no permission to read this file"),
        errno.ELOOP: M("the links of this path lead in a circle"),
        errno.ENAMETOOLONG: M("the name is too long: there is no such file"),
    }.get(error.errno or 0, M("the file could not be read (system error {number})", number=error.errno))


def digest(data: bytes) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    return sha256(data).hexdigest()


def utf8(file: str, data: bytes) -> str:
    """UTF-8 text, a byte order mark kept as its first code point; else Faulty with its place."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Faulty([_not_utf8(file, data, error)]) from None
    if "\x00" in text[:4] and (encoding := _wide_encoding(data)):
        raise Faulty([_wide(file, encoding)])
    return text


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 by its mark, or by the NUL beside the first character, which is ASCII in a declaration."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding.upper()
    match [byte > 0 for byte in data[:4]]:
        case [True, False, True, False]:
            return "UTF-16LE"
        case [False, True, False, True]:
            return "UTF-16BE"
    return None


def _wide(file: str, encoding: str) -> Diagnostic:
    return opening.ENCODING.found(
        M("the file is {encoding}, a declaration must be UTF-8", encoding=encoding),
        hint=M("save it as UTF-8, or convert it: iconv -f {encoding} -t UTF-8 OLD > NEW", encoding=encoding),
        position=Position(file, 1, 1),
    )


def _not_utf8(file: str, data: bytes, error: UnicodeDecodeError) -> Diagnostic:
    if encoding := _wide_encoding(data):
        return _wide(file, encoding)
    good = data[: error.start].decode("utf-8")
    number = data[error.start]
    gb18030 = looks_gb18030(data)
    if gb18030 and not _CHINESE_UTF8.search(good, start := _last_ascii(good)):
        # Two bytes of GB18030 may happen to be UTF-8: the fault begins with the first of them.
        good = good[:start]
    place = Lines(good).position(file, len(good))
    if gb18030:
        return opening.ENCODING.found(
            M("this line is not UTF-8, it looks like GB18030 (GBK)"),
            hint=M("save the file as UTF-8, or convert it: iconv -f GB18030 -t UTF-8 OLD > NEW"),
            position=place,
        )
    return opening.ENCODING.found(
        M("this is not UTF-8: the byte {byte} cannot stand here", byte=f"0x{number:02X}"),
        hint=M("save the file as UTF-8"),
        position=place,
    )


def _last_ascii(text: str) -> int:
    """Where the characters beyond ASCII begin with which a text ends."""
    at = len(text)
    while at and not text[at - 1].isascii():
        at -= 1
    return at


def looks_gb18030(data: bytes) -> bool:
    """Whether the bytes are all GB18030 and none of them a control character that text never holds."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return not any(sign < " " and sign not in "\t\r\n" for sign in text)


def table_text(file: str, data: bytes) -> tuple[str, str]:
    """Text and encoding of a table: byte order mark, then strict UTF-8, then GB18030; nothing is guessed."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                good = data[: error.start].decode(encoding, "ignore")
                raise Faulty([_damaged(file, good, encoding)]) from None
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        refused = error
    if _CHINESE_UTF8.search(data[: refused.start].decode("utf-8")) or _chinese_line(data):
        good = data[: refused.start].decode("utf-8")
        raise Faulty([_damaged(file, good, "UTF-8")]) from None
    try:
        return data.decode("gb18030"), "gb18030"
    except UnicodeDecodeError as error:
        raise Faulty([_damaged(file, data[: error.start].decode("gb18030"), "GB18030")]) from None


def _chinese_line(data: bytes) -> bool:
    """Whether some line is Chinese in UTF-8: then the others, that are not, are a mixture, not GB18030."""
    for line in _HIGH_LINE.finditer(data):
        try:
            if _CHINESE_UTF8.search(line.group().decode("utf-8")):
                return True
        except UnicodeDecodeError:
            continue
    return False


def _damaged(file: str, good: str, encoding: str) -> Diagnostic:
    good = good.removeprefix(MARK)
    return opening.ENCODING.found(
        M(
            "from here the file is not {encoding}: it mixes encodings or was cut off",
            encoding=encoding.upper(),
        ),
        hint=M("save the whole file anew as UTF-8"),
        position=Lines(good).position(file, len(good)),
    )
