"""Which rows are a county's own? Its units, and whatever hangs on them."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.serializers import sort_dependencies
from django.db.models import Exists, ForeignKey, Model, OuterRef, Q, QuerySet

from reports.models import Account, Agency, Appointment

Rows = dict[type[Model], QuerySet[Any]]


def belonging(county: Agency) -> Rows:
    """The county's rows by model, what others refer to before what refers to it.

    A row belongs to the county when it names, in a column, a unit or a row that belongs to it.
    """
    own = Agency.objects.filter(Q(pk=county.pk) | Q(parent=county))
    rows: Rows = {Agency: own}
    for model in _models():
        if model is Account:
            rows[model] = _people(own)
        elif model is not Agency and (names := list(_named(model, rows))):
            rows[model] = model._base_manager.filter(_any_of(names))
    return rows


def _models() -> Iterator[type[Model]]:
    """The application's, in the order in which their rows can be loaded."""
    return iter(sort_dependencies([(apps.get_app_config("reports"), None)]))


def _named(model: type[Model], rows: Rows) -> Iterator[Q]:
    for field in model._meta.concrete_fields:
        target = field.related_model if isinstance(field, ForeignKey) else None
        is_signature = target is Account and field.name != "account"
        if isinstance(target, type) and target in rows and not is_signature:
            yield Q(**{f"{field.name}__in": rows[target].order_by().values("pk")})


def _any_of(names: list[Q]) -> Q:
    found = names[0]
    for one in names[1:]:
        found |= one
    return found


def _people(own: QuerySet[Agency]) -> QuerySet[Account]:
    """Whoever has a post in the county, and none anywhere else."""
    posts = Appointment.objects.filter(account=OuterRef("pk"))
    here = Exists(posts.filter(agency__in=own.values("pk")))
    elsewhere = Exists(posts.exclude(agency__in=own.values("pk")))
    return Account.objects.filter(here, ~elsewhere, is_superuser=False)
