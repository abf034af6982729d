"""How does the server hold up when a whole county writes at once? ``make load`` prints it."""
