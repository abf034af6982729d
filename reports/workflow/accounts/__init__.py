"""What does a county do with its accounts? One verb per file."""
