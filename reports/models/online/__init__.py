"""What was found of a report where everyone reads it?"""
