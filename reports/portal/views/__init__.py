"""One public page a file."""
