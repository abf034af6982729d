"""Two persons, one file: what nobody could read is entered by one and confirmed by another."""
