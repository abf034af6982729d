"""What the record binds, and how it is verified."""
