"""What shape has a report that comes as JSON? Told by JSON Schema, and by quick tests of it."""
