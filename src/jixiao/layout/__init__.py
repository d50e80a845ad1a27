"""Forms found in grids by what their headings and labels mean, wherever these stand."""
