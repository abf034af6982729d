"""What does the site say of itself to whoever watches over it?"""
