"""Input formats, one a file: ``SUFFIXES`` and ``read(name, data) -> Document``.

A format whose files hold several Documents offers ``read_all(name, data) -> list[Document]`` too, one whose
rows need not all be held at once ``table(name, data) -> Table``.

`name` is the file's name to show, `data` its bytes. What cannot be read raises Faulty; what can, but is worth
telling, stands in ``Document.notices``. ``LIMIT`` (bytes) is how much of a file the format takes.
"""
