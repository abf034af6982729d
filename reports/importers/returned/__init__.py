"""Workbooks that come back, or that another made to be filled: their cells, places and labels."""
