"""One statutory table in Chromium, on the harness page."""
