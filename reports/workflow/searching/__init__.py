"""Everyone searches what is published: how it is kept for that, and how it is found."""
