"""Does a page that everyone reads say what was approved?"""
