"""写法不规范，已按通常写法理解

全角数字、少见的符号（≧、═、＞＝）、繁体的万和亿、不可见字符，程序能理解，但别的系统可能读错。可自动改：`jixiao
validate --fix`。

Full-width digits, rare signs (≧ ═ ＞＝), traditional 萬 and 億 and invisible characters are understood, but other
systems may misread them. `--fix` writes them in the usual way.

错:
```yaml
- {三级指标: 培训场次, 指标性质: ≧, 指标值: ２０, 度量单位: 场, 评（扣）分标准: 每少1场扣2分，扣完为止,
   数据来源: 签到表}
```
对:
```yaml
- {三级指标: 培训场次, 指标性质: ≥, 指标值: 20, 度量单位: 场, 评（扣）分标准: 每少1场扣2分，扣完为止,
   数据来源: 签到表}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.checks._edits import replaced
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Path, Severity
from jixiao.pattern import pattern
from jixiao.values.folding import visible
from jixiao.values.tidying import tidy

FAULT = Fault("JX420", "written-oddly", Severity.INFO, __doc__, basis="财预〔2015〕88号：完整性，规范完整")
HEAD = "完整性"

#: Fields of an indicator that hold figures, signs or units.
_FIELDS = ("operator", "target", "unit", "points", "baseline", "tolerance")
_SIGNS = {
    "≧": "≥",
    "⩾": "≥",
    "＞＝": "≥",
    "=>": "≥",
    "＞=": "≥",
    ">＝": "≥",
    "﹥﹦": "≥",
    "&gt;=": "≥",
    "&ge;": "≥",
    "≦": "≤",
    "⩽": "≤",
    "＜＝": "≤",
    "=<": "≤",
    "＜=": "≤",
    "<＝": "≤",
    "﹤﹦": "≤",
    "&lt;=": "≤",
    "&le;": "≤",
    "==": "=",
    "＝＝": "=",
    "＝": "=",
    "﹦": "=",
    "═": "=",
    "＞": ">",
    "﹥": ">",
    "&gt;": ">",
    "＜": "<",
    "﹤": "<",
    "&lt;": "<",
}
_SIGN = pattern("|".join(map(re.escape, sorted(_SIGNS, key=len, reverse=True))))
#: Any of these is worth a look; most fields of most files hold none.
_ODD = pattern("[^\\x20-\\x7e≥≤一-鿿]|[萬億]|=[=<>]|&[gl]|^ | $")
_WORDY = str.maketrans("萬億", "万亿")


def check(case: Case) -> Iterator[Diagnostic]:
    """Figures, signs and units that are typed in an unusual way and mean the same in the usual one."""
    odd = _ODD.search
    for subject in case.subjects:
        raw = case.declaration.raw[subject.index]
        texts = [(field, text) for field in _FIELDS if type(text := raw.get(field)) is str]
        if odd("".join(text for _, text in texts)) is None:
            continue
        for field, text in texts:
            if odd(text) is None or (subject.words and field in ("target", "baseline")):
                continue
            if (better := _better(text)) != text:
                yield _found(case, case.path(subject, field), text, better)
    for field in ("initial", "adjusted"):
        money = getattr(case.project.budget, field)
        if money is not None and odd(money.text) and (better := _better(money.text)) != money.text:
            yield _found(case, ("budget", field), money.text, better)


def _found(case: Case, path: Path, text: str, better: str) -> Diagnostic:
    return FAULT.found(
        M("“{written}” is read as {read}", written=visible(text), read=better),
        hint=M("write {read}", read=better),
        path=path,
        position=case.declaration.position(path),
        fix=replaced(case, path, better),
    )


def _better(text: str) -> str:
    """The text in usual signs; the dash of a range stays as it is."""
    stripped = text.strip()
    sign = _SIGN.match(stripped)
    head, body = (_SIGNS[sign[0]], stripped[sign.end() :]) if sign else ("", stripped)
    tidied = tidy(body)[0] if body else ""
    better = head + tidied.translate(_WORDY)
    return text if better == stripped else better
