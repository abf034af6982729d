"""Reports of our own in every layout that is found, with what is right for each: see README.md."""
