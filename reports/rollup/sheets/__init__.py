"""What of a sum goes out as a workbook, and what is said of one that comes back?"""
