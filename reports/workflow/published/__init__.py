"""What lies on the open web: can the published report be read where it is said to be?"""
