"""What is the smallest repair of a report whose numbers do not agree? Offered, never applied."""
