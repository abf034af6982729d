"""Opening what a stranger made: bounds, packed files, encodings, a process apart."""
