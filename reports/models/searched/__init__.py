"""What is kept so that everyone can search?"""
