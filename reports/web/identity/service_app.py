"""The library's client of one identity service, with what the library leaves to its callers."""

import time
from functools import lru_cache
from typing import Any, Final

from authlib.integrations.django_client import DjangoIntegration, DjangoOAuth2App

from reports.web.identity.careful_session import CarefulSession
from reports.workflow.accounts.identity.services_file import IdentityService

KNOWN_FOR: Final = 60 * 60
"""Seconds for which an answer to “where are you reached?” is believed; keys are asked for anew
as soon as a token is signed with one that is not among them."""

_MOST: Final = 100
_SIGNED: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
"""By a key of the service's own: none by a secret that others know as well, and never unsigned."""


class ServiceApp(DjangoOAuth2App):  # type: ignore[misc]
    """Believes a description only of the very service that was asked for it."""

    client_cls = CarefulSession

    def __init__(self, service: IdentityService) -> None:
        super().__init__(
            framework=DjangoIntegration(service.key),
            name=service.key,
            client_id=service.client_id,
            client_secret=service.client_secret,
            server_metadata_url=f"{service.issuer.rstrip('/')}/.well-known/openid-configuration",
            client_kwargs={"scope": "openid profile", "code_challenge_method": "S256"},
        )
        self._issuer = service.issuer

    def load_server_metadata(self) -> dict[str, Any]:
        """What the service says of itself; ValueError where it is another one."""
        said: dict[str, Any] = super().load_server_metadata()
        if said.get("issuer") != self._issuer:
            self.server_metadata.clear()
            raise ValueError("the description is another issuer's")
        offered = said.get("id_token_signing_alg_values_supported") or ["RS256"]
        said["id_token_signing_alg_values_supported"] = [one for one in _SIGNED if one in offered]
        return said


def app_of(service: IdentityService) -> ServiceApp:
    """The client, which remembers for an hour what the service has said of itself."""
    return _app(service, int(time.time()) // KNOWN_FOR)


@lru_cache(_MOST)
def _app(service: IdentityService, _hour: int) -> ServiceApp:
    return ServiceApp(service)
