"""What is done for the whole platform: its accounts, its rules, and all bodies at once."""
