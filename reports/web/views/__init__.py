"""Pages that are everybody's, one screen a file."""
