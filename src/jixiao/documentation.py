"""The documentation of a fault as its parts, and as the page of a code: one source for `explain`, docs/ and SARIF."""

from __future__ import annotations

import re

from jixiao import codes
from jixiao.dataclass import dataclass
from jixiao.language import M, Message
from jixiao.model.diagnostic import Fault, Severity

_EXAMPLE = re.compile(r"^(错|对):\n```(\w+)\n(.*?)\n```$", re.M | re.S)
#: A finding speaks to people as a duty.
DUTIES = {Severity.ERROR: M("error"), Severity.WARNING: M("check"), Severity.INFO: M("note")}
_BASIS = "依据:"
RIGHT, WRONG = M("right"), M("wrong")


@dataclass(frozen=True, slots=True)
class Example:
    """An example: whether it is the right one, the language it is in, its text."""

    right: bool
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Documentation:
    """A fault's documentation: a title, a paragraph in either language, the examples, and what it rests on."""

    fault: Fault
    title: str
    chinese: str
    english: str
    examples: tuple[Example, ...]
    basis: str | None


def documentation(fault: Fault) -> Documentation:
    """The parts of a fault's documentation (docs/architecture.md says how it is written)."""
    text = fault.doc.strip()
    title, _, rest = _EXAMPLE.sub("", text).strip().partition("\n")
    paragraphs = [_joined(each) for each in re.split(r"\n\s*\n", rest) if each.strip()]
    basis = next((each.removeprefix(_BASIS).strip() for each in paragraphs if each.startswith(_BASIS)), fault.basis)
    chinese, english = ([each for each in paragraphs if not each.startswith(_BASIS)] + ["", ""])[:2]
    examples = tuple(Example(duty == "对", kind, body) for duty, kind, body in _EXAMPLE.findall(text))
    return Documentation(fault, title or fault.name, chinese, english, examples, basis)


def _joined(paragraph: str) -> str:
    """The lines of a paragraph as one; no blank between two Chinese characters."""
    lines = [line.strip() for line in paragraph.strip().splitlines()]
    text = lines[0]
    for line in lines[1:]:
        text += line if ord(text[-1]) > 0x2E7F or ord(line[0]) > 0x2E7F else f" {line}"
    return text


def page(fault: Fault) -> str:
    """The page of a code as Markdown, in both languages, Chinese first."""
    parts = documentation(fault)
    lines = [f"# {fault.code} {parts.title} · {codes.english(fault)}", ""]
    lines += [f"{_both(DUTIES[fault.severity])} · {codes.head(fault.code)} · `{fault.name}`", ""]
    lines += [parts.chinese, "", parts.english, ""]
    for example in parts.examples:
        lines += [_both(RIGHT if example.right else WRONG), "", f"```{example.kind}", example.text, "```", ""]
    if parts.basis is not None:
        lines += [f"依据：{parts.basis}", ""]
    return "\n".join(lines).rstrip() + "\n"


def _both(message: Message) -> str:
    return f"{message.said('zh')} / {message.said('en')}"


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
        duty = DUTIES[fault.severity].said("zh")
        title = codes.title(fault)
        lines.append(
            f"| [{fault.code}]({fault.code}.md) | `{fault.name}` | {duty} | {codes.head(fault.code)} | {title} |"
        )
    return "\n".join(lines) + "\n"
