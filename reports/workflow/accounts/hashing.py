"""How long does a wrong password take? As long as a right one, whoever's it is."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class AlikeArgon2(Argon2PasswordHasher):
    """Django's, with its full costs also where a first password was hashed at low ones.

    Django asks for this after a wrong password whose hash cost less than today's would.
    """

    def harden_runtime(self, password: str, encoded: str) -> None:
        self.encode(password, self.salt())
