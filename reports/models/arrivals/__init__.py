"""What came to the county as files, and what became of it?"""
