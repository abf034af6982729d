"""What does a county lay down? One verb per file."""
