"""数据来源不能用来核对

数据来源应当写本年度实际完成值从哪里取得。写的是往年的情况，或者只是把指标内容、指标名称再抄一遍的，都核对不了。请写
本年度的台账、报表、系统或问卷。

The source says where this year's actual comes from. A source of an earlier year, or one that only repeats the
content or the name, verifies nothing. Name this year's records. (C26)

错:
```yaml
- {三级指标: 事项按时办结率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 上年工作总结}
```
对:
```yaml
- {三级指标: 事项按时办结率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 政务服务平台办结记录}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case, Subject
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.pattern import pattern
from jixiao.values.folding import fold_name

FAULT = Fault(
    "JX409", "source-unusable", Severity.WARNING, __doc__, basis="财预〔2021〕101号：完成值取值方式和数据来源"
)
HEAD = "可行性"

_YEAR = pattern(r"(?<!\d)(20\d\d)\s*年")
_LAST = pattern("上年|去年|上一年|往年|历年|前年|以前年度|基期|历史数据")
_PARTS = pattern("[；;，,、。]")


def check(case: Case) -> Iterator[Diagnostic]:
    """Sources of an earlier year; sources that repeat the name or the content."""
    year = case.project.year
    for subject in case.subjects:
        source = subject.indicator.source
        if source is None:
            continue
        content = subject.indicator.content
        if source == content or source == subject.name or _same(source, content, subject):
            yield case.about(
                FAULT,
                subject,
                "source",
                M("{name}: 数据来源 only repeats what is measured", name=subject.name),
                M("name the records of the year: 台账, 报表, 系统 or 问卷"),
            )
        elif ("年" in source or "期" in source or "历史" in source) and _earlier(source, year):
            yield case.about(
                FAULT,
                subject,
                "source",
                M(
                    "{name}: the source “{source}” is of an earlier year, not of {year}",
                    name=subject.name,
                    source=source,
                    year=year,
                ),
                M("name the records that will hold the actual of {year}", year=year),
            )


def _same(source: str, content: str | None, subject: Subject) -> bool:
    folded = None
    for other in (content, subject.name, subject.indicator.criteria, subject.goal):
        if other is not None and len(other) == len(source):
            folded = folded or fold_name(source)
            if fold_name(other) == folded:
                return True
    return False


def _earlier(source: str, year: int) -> bool:
    """Whether every part of the source that names a time names an earlier one."""
    parts = [part for part in _PARTS.split(source) if part.strip()]
    return bool(parts) and all(_old(part, year) for part in parts)


def _old(part: str, year: int) -> bool:
    years = [int(found) for found in _YEAR.findall(part)]
    if years:
        return max(years) < year
    return _LAST.search(part) is not None
