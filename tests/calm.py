"""Plugin of every run: a slow machine is no fault of the code, examples have no time limit."""

from hypothesis import settings

settings.register_profile("calm", deadline=None)
settings.load_profile("calm")
