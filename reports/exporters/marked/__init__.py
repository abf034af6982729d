"""A report with what is said of it at its places."""
