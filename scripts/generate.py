"""Makes every generated file of the project, or with --check says which ones are out of step.

Each entry of GENERATED is a path and the function that gives its bytes: one more generated file is one more line.
"""

from __future__ import annotations

import io
import json
import struct
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import code_pages
import criteria_page
import help_page
import schemes_page
from babel.messages.pofile import read_po

from jixiao.schema_of import NAMES, schema_text

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "src" / "jixiao" / "locale"


def catalogue() -> bytes:
    """All areas' Chinese in one compiled catalogue. ValueError where two areas translate one text differently."""
    said = {"": "Content-Type: text/plain; charset=UTF-8\n"}
    for path in sorted((LOCALE / "zh").glob("*.po")):
        for message in read_po(io.BytesIO(path.read_bytes()), abort_invalid=True):
            if not message.id:
                continue
            if said.setdefault(str(message.id), str(message.string)) != message.string:
                raise ValueError(f"{path.name}: {message.id!r} is translated in two ways")
    return compiled(said)


def compiled(said: dict[str, str]) -> bytes:
    """A catalogue in gettext's binary form. Babel's own writer puts the time of day and its version into it."""
    texts = sorted((original.encode(), translated.encode()) for original, translated in said.items())
    start = 28 + 16 * len(texts)
    originals = b"".join(original + b"\0" for original, _ in texts)
    translations = b"".join(translated + b"\0" for _, translated in texts)
    tables = []
    for at, held in ((start, [each[0] for each in texts]), (start + len(originals), [each[1] for each in texts])):
        offset = at
        for text in held:
            tables.append(struct.pack("<II", len(text), offset))
            offset += len(text) + 1
    head = struct.pack("<IIIIIII", 0x950412DE, 0, len(texts), 28, 28 + 8 * len(texts), 0, start)
    return head + b"".join(tables) + originals + translations


def vocabulary() -> bytes:
    """The vocabulary in the form that the program reads at its start."""
    tables = tomllib.loads((ROOT / "src" / "jixiao" / "vocabulary.toml").read_text("utf-8"))
    return (json.dumps(tables, ensure_ascii=False, indent=1) + "\n").encode()


GENERATED: dict[str, Callable[[], bytes]] = {
    "src/jixiao/vocabulary.json": vocabulary,
    "src/jixiao/locale/zh.mo": catalogue,
    "src/jixiao/cli/help.zh.txt": lambda: help_page.page("zh").encode(),
    "src/jixiao/cli/help.en.txt": lambda: help_page.page("en").encode(),
    "docs/criteria.md": lambda: criteria_page.page().encode(),
    "docs/schemes.md": lambda: schemes_page.page().encode(),
    **{f"schemas/{name}.schema.json": lambda name=name: schema_text(name).encode() for name in NAMES},  # type: ignore[misc]
    **code_pages.pages(),
}


def main() -> int:
    """Writes what is out of step; with --check only names it and returns 1."""
    check = "--check" in sys.argv[1:]
    stale = [name for name, make in GENERATED.items() if not _same(ROOT / name, make())]
    for name in stale:
        if check:
            print(f"out of step: {name} (run `poe generate`)")
        else:
            (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / name).write_bytes(GENERATED[name]())
            print(f"made {name}")
    return 1 if check and stale else 0


def _same(path: Path, content: bytes) -> bool:
    return path.exists() and path.read_bytes() == content


if __name__ == "__main__":
    raise SystemExit(main())
