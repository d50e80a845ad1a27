"""The documentation of a fault as its parts, and as the page of a code: one source for `explain`, docs/ and SARIF."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jixiao import codes
from jixiao.language import Language, M
from jixiao.model.diagnostic import Fault, Severity

_EXAMPLE = re.compile(r"^(错|对):\n```(\w+)\n(.*?)\n```$", re.M | re.S)
_DUTIES = {Severity.ERROR: M("error"), Severity.WARNING: M("check"), Severity.INFO: M("note")}


@dataclass(frozen=True, slots=True)
class Example:
    """An example: whether it is the right one, the language it is in, its text."""

    right: bool
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Documentation:
    """A fault's documentation: titles and paragraphs in both languages, and the examples."""

    fault: Fault
    title: str
    chinese: tuple[str, ...]
    english: tuple[str, ...]
    examples: tuple[Example, ...]


def documentation(fault: Fault) -> Documentation:
    """The parts of a fault's documentation."""
    text = fault.doc.strip()
    prose = _EXAMPLE.sub("", text).strip()
    title, _, rest = prose.partition("\n")
    paragraphs = [_joined(each) for each in re.split(r"\n\s*\n", rest) if each.strip()]
    chinese = tuple(each for each in paragraphs if _chinese(each))
    english = tuple(each for each in paragraphs if not _chinese(each))
    examples = tuple(Example(duty == "对", kind, body) for duty, kind, body in _EXAMPLE.findall(text))
    return Documentation(fault, title or fault.name, chinese, english, examples)


def _chinese(paragraph: str) -> bool:
    """Whether a paragraph is Chinese: an English one may hold official terms, but ends and begins in Latin."""
    latin = sum(each.isascii() and each.isalpha() for each in paragraph)
    wide = sum("一" <= each <= "鿿" for each in paragraph)
    return wide * 2 > latin


def _joined(paragraph: str) -> str:
    """The lines of a paragraph as one; no blank between two Chinese characters."""
    lines = [line.strip() for line in paragraph.strip().splitlines()]
    text = lines[0]
    for line in lines[1:]:
        text += line if ord(text[-1]) > 0x2E7F or ord(line[0]) > 0x2E7F else f" {line}"
    return text


def page(fault: Fault, language: Language | None = None) -> str:
    """The page of a code as Markdown: in one language, or in both, Chinese first."""
    parts = documentation(fault)
    both = language is None
    duty = " / ".join(dict.fromkeys(_DUTIES[fault.severity].said(each) for each in _languages(language)))
    english = codes.english(fault)
    title = f"{parts.title} · {english}" if both else parts.title if language == "zh" else english
    lines = [f"# {fault.code} {title}", "", f"{duty} · {codes.head(fault.code)} · `{fault.name}`", ""]
    for paragraph in (*(parts.chinese if language != "en" else ()), *(parts.english if language != "zh" else ())):
        lines += [paragraph, ""]
    for example in parts.examples:
        head = M("right") if example.right else M("wrong")
        lines += [" / ".join(dict.fromkeys(head.said(each) for each in _languages(language))), ""]
        lines += [f"```{example.kind}", example.text, "```", ""]
    if fault.basis is not None:
        basis = M("basis: {basis}", basis=fault.basis)
        lines += [basis.said(language or "zh"), ""]
    return "\n".join(lines).rstrip() + "\n"


def _languages(language: Language | None) -> tuple[Language, ...]:
    return ("zh", "en") if language is None else (language,)


def index() -> str:
    """The page that lists all codes."""
    lines = [
        "# 检查代码 · Codes",
        "",
        "代码和名称从不改变，也不再用于别的意思。`jixiao explain 代码` 打印同样的内容。",
        "",
        "Codes and names never change and are never used again for something else. `jixiao explain CODE` prints them.",
        "",
        "| 代码 | 名称 | 分量 | 方面 | |",
        "|---|---|---|---|---|",
    ]
    for fault in codes.faults().values():
        duty = _DUTIES[fault.severity].said("zh")
        title = codes.title(fault)
        lines.append(
            f"| [{fault.code}]({fault.code}.md) | `{fault.name}` | {duty} | {codes.head(fault.code)} | {title} |"
        )
    return "\n".join(lines) + "\n"
