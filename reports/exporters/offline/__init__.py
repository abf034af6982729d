"""Workbooks to be filled in without this program, and read by it afterwards."""
