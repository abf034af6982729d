"""Workbooks that are filled in without the program."""
