"""What are the lines of a source, each by itself?"""
