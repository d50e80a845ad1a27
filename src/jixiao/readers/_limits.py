"""How much a file may hold: far above any real declaration, far below what would hang or fill the machine."""

from __future__ import annotations

MEBIBYTE = 1024 * 1024

#: Bytes of one file, by format; forms (spreadsheets, documents) take OTHER_BYTES.
YAML_BYTES = 10 * MEBIBYTE
JSON_BYTES = 50 * MEBIBYTE
CSV_BYTES = 200 * MEBIBYTE
OTHER_BYTES = 100 * MEBIBYTE

#: Levels of mappings and lists inside each other.
DEPTH = 64
#: Scalars, mappings and lists of one YAML file; JSON data may be long, its bytes and levels are bounded.
NODES = 100_000
#: Code points of one scalar or one table cell.
SCALAR = 64 * 1024
#: Columns of a table.
COLUMNS = 1_000
#: Findings of one file: whoever has more has one cause for them.
FINDINGS = 200
