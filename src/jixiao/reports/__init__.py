"""What is said about each kind of result: a result in, a Report out, one kind a file."""
