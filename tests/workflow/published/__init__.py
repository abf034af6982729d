"""Is what lies on the open web looked at with care?"""
