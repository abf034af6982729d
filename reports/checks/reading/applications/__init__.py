"""What does the text say of the applications that were received?"""
