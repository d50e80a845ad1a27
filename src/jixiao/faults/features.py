"""JX1: what YAML offers and a declaration may not use."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

_ERROR = Severity.ERROR

REFERENCE = Fault(
    "JX106",
    "yaml-reference",
    _ERROR,
    """用了锚点、引用或合并键

“&名”“*名”“<<:”会让别处的内容悄悄进到这里，审核的人看不出来；几百字节还能展开成几个 GB。请把内容写全。

&name, *name and <<: bring in content from elsewhere that a reviewer does not see, and a few hundred bytes of them
unfold into gigabytes. Write the content out.

错:
```yaml
a: &甲 {target: ≥95%}
b: *甲
```
对:
```yaml
a: {target: ≥95%}
b: {target: ≥95%}
```
""",
)

TAG = Fault(
    "JX107",
    "yaml-tag",
    _ERROR,
    """用了标签或指令

“!名”“!!名”和“%”开头的指令行会改变内容的含义，申报文件不需要。

Tags (!name, !!name) and directives (% at the beginning of a line) change what content means; a declaration
needs none.

错:
```yaml
code: !!int 053011
```
对:
```yaml
code: 053011
```
""",
)

SECOND_DOCUMENT = Fault(
    "JX108",
    "second-document",
    _ERROR,
    """一个文件写了两份文档

“---”把文件分成两份文档，一个文件只能申报一个项目。

--- divides the file into two documents; a file declares one project.

错:
```yaml
name: 甲
---
name: 乙
```
对:
```yaml
name: 甲
```
""",
)

KEY_NOT_TEXT = Fault(
    "JX110",
    "key-not-text",
    _ERROR,
    """键不是文字

键须是一个名称，不能是空、列表、一组内容，也不能用“? ”写。

A key is a name: not blank, not a list, not a mapping, and not written with “? ”.

错:
```yaml
null: 1
```
对:
```yaml
备注: 1
```
""",
)
