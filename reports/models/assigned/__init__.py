"""What belongs to the county's review desk beside the reports: whose they are, what they need."""
