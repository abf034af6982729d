"""How does a county's work leave the installation: its archives, and all that is its own?"""
