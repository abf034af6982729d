"""Is everything saved, put back and moved, whole or not at all?"""
