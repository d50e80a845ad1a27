"""JX1: what is wrong with the writing of a YAML text, and how much is too much of any file."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING

SYNTAX = Fault(
    "JX104",
    "yaml-syntax",
    _ERROR,
    """不符合 YAML 格式

本行与上下行接不上：缩进不齐、括号没有配对、一行既有内容又有下一层等。

The line does not fit its neighbours: uneven indent, an open bracket, a value and children on one key.

错:
```yaml
budget:
    initial: 12万元
  adjusted: 13万元
```
对:
```yaml
budget:
  initial: 12万元
  adjusted: 13万元
```
""",
)

TAB = Fault(
    "JX105",
    "tab-indent",
    _ERROR,
    """用制表符缩进

YAML 只认空格缩进。请把编辑器设为“按 Tab 键插入空格”。

YAML knows blanks as indent only. Set the editor to insert blanks for the Tab key.

错:
```yaml
budget:
\tinitial: 12万元
```
对:
```yaml
budget:
  initial: 12万元
```
""",
)

DUPLICATE_KEY = Fault(
    "JX109",
    "duplicate-key",
    _ERROR,
    """键重复

同一层里同一个键写了两次，看不出该用哪一个；多数软件会悄悄用后一个。

One key stands twice on one level: nothing says which counts, and most programs silently take the last.

错:
```yaml
target: ≥95%
target: ≥90%
```
对:
```yaml
target: ≥95%
```
""",
)

UNQUOTED = Fault(
    "JX112",
    "unquoted-sign",
    _ERROR,
    """内容以格式符号开头

YAML 把内容开头的 >、|、%、@、` 当作格式符号。请写 ≥95%，或给内容加引号。可以自动改：jixiao validate --fix。

YAML keeps >, |, %, @ and ` at the beginning of a value for itself. Write ≥95%, or put the value in quotes;
mended by jixiao validate --fix.

错:
```yaml
target: >= 95%
```
对:
```yaml
target: ≥95%
```
""",
)

NO_BLANK = Fault(
    "JX115",
    "missing-blank",
    _ERROR,
    """缺少空格

短横“-”和键后的冒号之后须有一个空格。

A dash and the colon of a key need a blank behind them.

错:
```yaml
- 甲
-乙
```
对:
```yaml
- 甲
- 乙
```
""",
)

SECOND_COLON = Fault(
    "JX116",
    "second-colon",
    _ERROR,
    """一行有两个冒号

内容里有“冒号加空格”，会被当成又一个键。请给内容加引号，或用中文冒号。

A colon and a blank inside a value look like another key. Put the value in quotes, or write a full-width colon.

错:
```yaml
content: 说明: 见附件
```
对:
```yaml
content: "说明: 见附件"
```
""",
)

UNCLOSED = Fault(
    "JX117",
    "unclosed-quote",
    _ERROR,
    """引号没有配对

前引号之后找不到后引号，下面的各行都会被当成引号里的文字。

Nothing closes the quote: all the lines below become part of the text.

错:
```yaml
name: "图书流动服务
year: 2023
```
对:
```yaml
name: "图书流动服务"
year: 2023
```
""",
)

COMMENT_VALUE = Fault(
    "JX119",
    "value-is-comment",
    _WARNING,
    """内容被当成了注释

“#”之后都是注释，所以此键没有内容。

What follows # is a comment, so the key has no value.

错:
```yaml
code: #12
```
对:
```yaml
code: "#12"
```
""",
)

LIMIT = Fault(
    "JX122",
    "limit",
    _ERROR,
    """文件超出限度

文件太大、嵌套太深、数据太多或一段文字太长。限度远高于任何真实的申报文件，都写在 readers/_limits.py 一处。

The file is too big, too deep, holds too many values or too long a text. The limits are far above any real
declaration and stand in one place, readers/_limits.py.

错:
```yaml
a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
  [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
  ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
```
对:
```yaml
a: [[[[1]]]]
```
""",
)
