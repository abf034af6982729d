"""平台 · 状态: what the site needs, whether it has it, and what is to be done."""

import platform

import django
from django.contrib.auth.decorators import login_required
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from reports.web.request import SignedInRequest
from reports.workflow.judging.rules_version import RULES_VERSION
from reports.workflow.platform_operator import operates
from reports.workflow.safekeeping.back_up import program_version
from reports.workflow.safekeeping.site_signs import is_ready, site_signs


@login_required
@require_GET
def state(request: SignedInRequest) -> HttpResponse:
    """The signs of health, those that are not well first, and the versions."""
    if not operates(request.user):
        raise Http404
    signs = site_signs()
    context = {
        "signs": sorted(signs, key=lambda one: (one.is_well, not one.is_vital)),
        "ready": is_ready(signs),
        "unwell": sum(not one.is_well for one in signs),
        "versions": _versions(),
    }
    return render(request, "operation/state.html", context)


def _versions() -> dict[str, str]:
    schema = MigrationRecorder(connection).migration_qs.filter(app="reports").order_by("-name")
    return {
        "程序": program_version(),
        "数据库结构": schema.values_list("name", flat=True).first() or "–",
        "核查规则": RULES_VERSION,
        "Django": django.get_version(),
        "Python": platform.python_version(),
        connection.display_name: ".".join(map(str, connection.get_database_version())),
    }
