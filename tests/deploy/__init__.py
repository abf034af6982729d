"""What an operator installs from `deploy` starts, and does what it says."""
