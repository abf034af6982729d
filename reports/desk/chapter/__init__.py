"""The page of a chapter: its boxes, what last year says beside them, and saving it."""
