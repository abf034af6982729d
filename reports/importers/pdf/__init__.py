"""PDF: taken apart by a process of its own, then read from top to bottom."""
