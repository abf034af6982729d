"""The demonstration county: invented units, people and reports, at every step of their way."""
