"""What is printed around the figures of a table, and what the form prints there?"""
