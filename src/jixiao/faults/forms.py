from jixiao.model.diagnostic import Fault, Severity
E_, W_, I_ = Severity.ERROR, Severity.WARNING, Severity.INFO
OTHER_KIND = Fault("JX150", "other-file-kind", E_, stops=True)
ENCRYPTED = Fault("JX151", "encrypted-file", E_, stops=True)
DAMAGED = Fault("JX152", "damaged-file", E_, stops=True)
TRAP = Fault("JX153", "oversized-package", E_, stops=True)
DOCTYPE = Fault("JX154", "entities-in-file", E_, stops=True)
MACROS = Fault("JX155", "macros", E_, stops=True)
NO_RESULT = Fault("JX156", "formula-without-result", E_)
CELL_ERROR = Fault("JX157", "cell-error", E_)
BAD_CELL = Fault("JX158", "cell-unreadable", E_)
HIDDEN = Fault("JX159", "hidden-left-out", W_)
CELL_FORMAT = Fault("JX249", "cell-format", W_)
NO_TABLE = Fault("JX146", "no-table", E_, stops=True)
