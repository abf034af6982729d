"""Who may do this now, and how often was it done? Known to all processes."""
