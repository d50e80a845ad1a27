"""What `criteria` does: reads each text or each row of a file, tries actuals, and compares expectations."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from jixiao.cli._outcome import chosen_format, deliver
from jixiao.cli._streams import tell
from jixiao.dataclass import dataclass
from jixiao.language import Language, M
from jixiao.values.fault import ValueFault
from jixiao.values.folding import visible

DONE, FAILED, UNABLE = 0, 1, 2
#: Bytes: a file of criteria is small; anything larger is another file.
LARGEST = 20_000_000


@dataclass(frozen=True, slots=True)
class Question:
    """The arguments and options, as typed."""

    texts: tuple[str, ...]
    operator: str
    target: str
    unit: str
    points: str
    direction: str
    tries: tuple[str, ...]
    file: str | None
    format: str | None


def read_all(question: Question, settings: Any) -> int:
    """Reads and prints; the exit code: 1 where words are refused or an expectation fails, 2 where nothing is read."""
    from jixiao.choose import load_scheme
    from jixiao.criteria.expectations import Judged, judge, read_rows
    from jixiao.reports.criteria import report

    language: Language = settings.language
    form = chosen_format(question.format, None, "criteria", "text", language)
    if (question.file is None) == (not question.texts):
        tell(M("give criteria, or a file of them with --file"), language)
        return UNABLE
    scheme = load_scheme().scheme
    judged: tuple[Judged, ...]
    try:
        if question.file is not None:
            judged = tuple(judge(row, scheme) for row in read_rows(_text(question.file)))
            if not judged:
                raise ValueFault("criteria", M("{file} holds no criteria", file=visible(question.file)))
        else:
            judged = _asked(question, scheme)
    except ValueFault as fault:
        tell(fault.why, language)
        return UNABLE
    deliver([report(judged, whole=question.file is not None)], form, None, language, settings.color)
    return FAILED if any(each.fails for each in judged) else DONE


def _asked(question: Question, scheme: Any) -> tuple[Any, ...]:
    """The texts of the command line; without --try, actuals around every boundary."""
    from jixiao.criteria.asking import asked
    from jixiao.criteria.expectations import Judged, Try
    from jixiao.criteria.read import read_criteria
    from jixiao.criteria.sampling import samples
    from jixiao.criteria.trial import earned

    declared = asked(question.operator, question.target, question.unit, question.points, question.direction)
    judged = []
    for given in question.texts:
        text = sys.stdin.read().strip("\n") if given == "-" else given
        reading = read_criteria(text, declared)
        tries: tuple[Try, ...] = ()
        if (deduction := reading.deduction) is not None:
            actuals = question.tries or (samples(deduction, declared) if question.format != "json" else ())
            tries = tuple(Try(actual, earned(deduction, declared, actual, scheme)) for actual in actuals)
        judged.append(Judged(None, text, declared, reading, tries))
    return tuple(judged)


def _text(file: str) -> str:
    """The text of a file or of standard input. ValueFault where it cannot be read."""
    path = Path(file)
    try:
        if file == "-":
            content = sys.stdin.buffer.read(LARGEST + 1)
        elif not path.is_file():
            raise ValueFault("criteria", M("there is no file {file}", file=visible(file)))
        else:
            with path.open("rb") as stream:
                content = stream.read(LARGEST + 1)
    except OSError:
        raise ValueFault("criteria", M("{file} cannot be read", file=visible(file))) from None
    if len(content) > LARGEST:
        raise ValueFault("criteria", M("{file} is too large for a file of criteria", file=visible(file)))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueFault("criteria", M("{file} is not in UTF-8", file=visible(file))) from None
