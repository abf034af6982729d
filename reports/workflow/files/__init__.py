"""Files of a report: rendered once, frozen when approved, and the sealed paper scanned."""
