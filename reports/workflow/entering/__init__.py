"""What the program could not read in a file is entered by one person and confirmed by another."""
