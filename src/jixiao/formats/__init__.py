"""Output formats, one a file: the file name is what the user types (``json_`` types ``json``).

Each has ``KINDS`` (the kinds of report it can show), ``SUFFIXES`` (of ``-o`` files that ask for it) and
``write(reports, page) -> str | bytes``. Libraries such as rich and jinja2 are imported inside.
"""
