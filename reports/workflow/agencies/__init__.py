"""What does a county do with its units? One verb per file."""
