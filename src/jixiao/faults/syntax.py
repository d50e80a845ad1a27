"""JX1: what is wrong with a file before anybody asks what it says: opening, encoding and syntax."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

UNREADABLE = Fault("JX101", "unreadable-file", _ERROR, "", stops=True)
ENCODING = Fault("JX102", "encoding", _ERROR, "")
FULL_WIDTH = Fault("JX103", "full-width-punctuation", _ERROR, "")
SYNTAX = Fault("JX104", "yaml-syntax", _ERROR, "")
TAB = Fault("JX105", "tab-indent", _ERROR, "")
REFERENCE = Fault("JX106", "yaml-reference", _ERROR, "")
TAG = Fault("JX107", "yaml-tag", _ERROR, "")
SECOND_DOCUMENT = Fault("JX108", "second-document", _ERROR, "")
DUPLICATE_KEY = Fault("JX109", "duplicate-key", _ERROR, "")
KEY_NOT_TEXT = Fault("JX110", "key-not-text", _ERROR, "")
EMPTY_FILE = Fault("JX111", "empty-file", _ERROR, "")
UNQUOTED = Fault("JX112", "unquoted-sign", _ERROR, "")
ODD_BLANK = Fault("JX113", "odd-blank", _ERROR, "")
CONTROL = Fault("JX114", "control-character", _ERROR, "")
NO_BLANK = Fault("JX115", "missing-blank", _ERROR, "")
SECOND_COLON = Fault("JX116", "second-colon", _ERROR, "")
UNCLOSED = Fault("JX117", "unclosed-quote", _ERROR, "")
TEXT_QUOTE = Fault("JX118", "full-width-quote", _WARNING, "")
COMMENT_VALUE = Fault("JX119", "value-is-comment", _WARNING, "")
INVISIBLE = Fault("JX120", "invisible-character", _WARNING, "")
LOOKALIKE = Fault("JX121", "lookalike-character", _WARNING, "")
LIMIT = Fault("JX122", "limit", _ERROR, "")
UNKNOWN_KIND = Fault("JX123", "unknown-file-kind", _ERROR, "", stops=True)
ONE_COLUMN = Fault("JX131", "one-column", _ERROR, "")
DUPLICATE_HEADING = Fault("JX132", "duplicate-heading", _ERROR, "")
ROW_LENGTH = Fault("JX133", "row-length", _ERROR, "")
CELL_QUOTE = Fault("JX134", "cell-quote", _ERROR, "")
JSON_SYNTAX = Fault("JX141", "json-syntax", _ERROR, "")
