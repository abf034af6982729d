"""Does a report that came as a file stand where it belongs, once?"""
