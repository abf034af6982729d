"""Which figures do tables hold, however their lines and columns came through?"""
