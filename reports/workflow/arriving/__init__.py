"""What becomes of a report that came as a file: sent in, taken for a newer one, kept as 存档."""
