"""What stands behind the label of a line, and which of its cells are it? Told line by line."""
