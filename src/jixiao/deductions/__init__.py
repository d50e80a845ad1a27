"""Ways of losing points, one kind a file: the file name is the `kind`."""
