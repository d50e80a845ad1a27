"""JX190–JX192: comments that silence findings, and are wrong themselves."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

NO_REASON = Fault(
    "JX190",
    "suppression-without-reason",
    Severity.WARNING,
    """忽略标记没有写原因

`# jixiao: ignore[代码]` 后面要写明为什么可以忽略；没有原因的标记不起作用。

A comment that silences a finding says why. Without a reason it has no effect.

错:
```yaml
- {三级指标: 群众满意度, 指标性质: "=", 指标值: 90, 度量单位: "%"}  # jixiao: ignore[JX407]
```
对:
```yaml
- {三级指标: 群众满意度, 指标性质: "=", 指标值: 90, 度量单位: "%"}  # jixiao: ignore[JX407] 上级下达的表格如此
```
""",
)
UNUSED = Fault(
    "JX191",
    "suppression-unused",
    Severity.INFO,
    """忽略标记没有用处

这一行（或这个文件）没有标记所说的问题，标记可以删掉。写在行尾的管这一行，独占一行的管下一行，`ignore-file` 管整个文件。

Nothing is found that the comment would silence; delete it. Behind a line it is for that line, on a line of its own for
the next one, and `ignore-file` is for the whole file.

错:
```yaml
- {三级指标: 群众满意度, 指标值: ≥90%}  # jixiao: ignore[JX407] 上级下达的表格如此
```
对:
```yaml
- {三级指标: 群众满意度, 指标值: ≥90%}
```
""",
)
UNKNOWN_CODE = Fault(
    "JX192",
    "suppression-unknown-code",
    Severity.WARNING,
    """忽略标记里的代码不存在

方括号里写检查代码，如 JX407，多个用逗号隔开。读取文件和核对格式的错误（JX1、JX2）不能忽略。

Between the brackets stand codes of findings, such as JX407, separated by commas. Errors of reading and of the format
(JX1, JX2) cannot be silenced.

错:
```yaml
- {三级指标: 群众满意度, 指标值: ≥90%}  # jixiao: ignore[JX999] 上级下达的表格如此
```
对:
```yaml
- {三级指标: 群众满意度, 指标值: ≥90%}
```
""",
)
