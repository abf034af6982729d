"""Is what is fetched from the open web fetched with care?"""
