"""What does the county's reviewer see and do? 审核."""
