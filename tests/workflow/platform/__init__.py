"""What is done for the whole platform."""
