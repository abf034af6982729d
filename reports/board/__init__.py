"""What does a county see of the year's work? Every unit, how far it is, and who is to be urged."""
