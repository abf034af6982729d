"""Are remarks, waivers and the opinion what the reviewer said?"""
