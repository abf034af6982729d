"""What does everyone see, without signing in?"""
