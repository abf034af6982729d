"""Web pages, and web pages that a browser has saved."""
