"""阳光年报: the annual report on government information disclosure, from form to document."""
