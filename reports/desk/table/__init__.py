"""What stands beside a statutory table at the desk: last year, repairs, “全部填0”."""
