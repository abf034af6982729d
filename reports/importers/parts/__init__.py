"""The parts of a report: title, headings, signature, and what is not part of it."""
