"""JX1: what keeps a file from being read at all: it cannot be opened, decoded, told apart, or is empty."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

_ERROR = Severity.ERROR

UNREADABLE = Fault(
    "JX101",
    "unreadable-file",
    _ERROR,
    """文件无法打开

文件不存在、是文件夹、没有权限，或者不是普通文件（管道、设备）。命令因此没有做完，退出码为 2。

The file does not exist, is a folder, may not be read, or is no regular file (a pipe, a device). The job could
not be done; the exit code is 2.

错:
```sh
jixiao validate projects/没有这个文件.yaml
```
对:
```sh
jixiao validate projects/chenggong-2023.yaml
```
""",
    stops=True,
)

ENCODING = Fault(
    "JX102",
    "encoding",
    _ERROR,
    """文件编码不对

绩效申报文件须为 UTF-8 编码。办公软件存出的 GBK、GB18030、UTF-16 文件请先转换；CSV 数据可以是 UTF-8、
GB18030 或 UTF-16，但一个文件不能混用两种。提示指出第一处读不通的行。

A declaration must be UTF-8. Convert what office programs saved as GBK, GB18030 or UTF-16 first; CSV data may be
UTF-8, GB18030 or UTF-16, but not two of them in one file. The place is the first that cannot be read.

错:
```sh
iconv -f UTF-8 -t GB18030 project.yaml > gbk.yaml && jixiao validate gbk.yaml
```
对:
```sh
iconv -f GB18030 -t UTF-8 gbk.yaml > project.yaml && jixiao validate project.yaml
```
""",
)

EMPTY_FILE = Fault(
    "JX111",
    "empty-file",
    _ERROR,
    """文件是空的

文件没有内容，或者只有注释。

The file holds nothing, or only comments.

错:
```yaml
# 只有注释
```
对:
```yaml
name: 图书流动服务
```
""",
)

UNKNOWN_KIND = Fault(
    "JX123",
    "unknown-file-kind",
    _ERROR,
    """不认识的文件类型

从文件名和内容都看不出是哪一类文件，或者缺少读取该类文件的组件。

Neither the name nor the content tells what kind of file this is, or the part that reads it is not installed.

错:
```sh
jixiao score project.yaml --actuals 数据.xyz
```
对:
```sh
jixiao score project.yaml --actuals 数据.csv
```
""",
    stops=True,
)
