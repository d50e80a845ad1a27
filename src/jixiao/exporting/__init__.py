"""Parts of exporting official forms: how each is laid out, and the formulas by which its scores stay live."""
