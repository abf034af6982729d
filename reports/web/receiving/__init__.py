"""Very many or very large files in one form: how do they come in without filling the memory?"""
