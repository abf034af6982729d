"""Which pages belong to everyone who may see a report?"""
