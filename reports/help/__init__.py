"""帮助: a short handbook inside the program, for everyone."""
