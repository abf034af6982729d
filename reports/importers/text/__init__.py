"""Plain text: paragraphs, and tables by the words of the form."""
