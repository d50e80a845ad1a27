"""JX1: characters that look like others, or like nothing at all."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING

FULL_WIDTH = Fault(
    "JX103",
    "full-width-punctuation",
    _ERROR,
    """用了中文标点

键后面的冒号、列表里的逗号须用英文标点，冒号之后还要有一个空格。用了中文“：”“，”，整行会被当成一段文字。
已知键后面的中文冒号可以自动改：jixiao validate --fix。

The colon after a key and the commas of a list are half-width, the colon with a blank behind it; with full-width
ones the whole line is one text. After a known key it is mended by jixiao validate --fix.

错:
```yaml
name: 流动站按时开放率
指标值：≥95%
```
对:
```yaml
name: 流动站按时开放率
指标值: ≥95%
```
""",
)

ODD_BLANK = Fault(
    "JX113",
    "odd-blank",
    _ERROR,
    """空格不是普通空格

中文输入法的全角空格（U+3000）、网页复制来的不换行空格（U+00A0）会被当成文字：键因此认不出来，缩进不起作用。
可以自动改：jixiao validate --fix。

An ideographic space (U+3000) or a no-break space (U+00A0) is a letter for YAML: the key is unknown, the indent
none. Mended by jixiao validate --fix.

错:
```yaml
budget:
\u3000\u3000initial: 12万元
```
对:
```yaml
budget:
  initial: 12万元
```
""",
)

CONTROL = Fault(
    "JX114",
    "control-character",
    _ERROR,
    """有控制字符

文件中有控制字符、中间的字节顺序标记（两个文件拼接而成），或只有部分软件当作换行的字符（U+0085、U+2028、U+2029）。
这些字符一律须删去：同一个文件在不同软件里读出来会不一样。

The file holds a control character, a byte order mark in its middle (two files joined), or a character that only
some programs take for a line end (U+0085, U+2028, U+2029). They must go: programs read such a file differently.

错:
```yaml
name: 甲
\ufeffyear: 2023
```
对:
```yaml
name: 甲
year: 2023
```
""",
)

TEXT_QUOTE = Fault(
    "JX118",
    "full-width-quote",
    _WARNING,
    """中文引号、全角井号是文字

整段内容写在“ ”之内，引号会成为内容的一部分；全角“＃”不是注释的开头。

A value written all in “ ” keeps the quotes as text; a full-width ＃ begins no comment.

错:
```yaml
target: “95%”
```
对:
```yaml
target: "95%"
```
""",
)

INVISIBLE = Fault(
    "JX120",
    "invisible-character",
    _WARNING,
    """有看不见的字符

零宽字符、改变文字方向的字符看不见，却会让名称对不上、让显示的与实际的不一致。

Zero-width characters and those that turn the direction of text are not seen, but names stop matching and the
screen shows something else than the file holds.

错:
```yaml
name: 开放率\u200b
```
对:
```yaml
name: 开放率
```
""",
)

LOOKALIKE = Fault(
    "JX121",
    "lookalike-character",
    _WARNING,
    """字形相同的另一个字符

从 PDF 复制的文字常带有“部首”字符，看起来一样，名称却对不上。

Text copied from a PDF often holds radicals that look like the usual characters; names then do not match.

错:
```yaml
name: ⺬范点建设
```
对:
```yaml
name: 示范点建设
```
""",
)
