"""Output formats, one a file: the file name is what the user types.

Each has ``KINDS`` (the kinds of report it can show), ``SUFFIXES`` (of ``-o`` files that ask for it) and
``write(reports, page) -> str | bytes``: bytes where the format is UTF-8 whatever the stream is. A format knows the
blocks of a report and nothing of what they are about. Libraries such as rich and jinja2 are imported inside.
"""
