"""Foreign files are read and judged by a process of their own."""
