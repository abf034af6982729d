"""What do foreign files say, and what is wrong with it? A confined process answers."""
