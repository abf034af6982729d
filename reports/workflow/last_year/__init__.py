"""What last year's report says of this year's: which one it is, and what comes over."""
