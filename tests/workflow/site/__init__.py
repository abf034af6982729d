"""May work be done at all?"""
