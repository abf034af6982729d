"""核验: is this hash, or this file, a report as it was sent in or approved? Nothing is stored."""

import hashlib

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from reports.web.limits.rate import is_over_the_limit
from reports.web.request import is_too_large
from reports.workflow.verification.known_packages import known_packages
from reports.workflow.verification.verify import read_digest, verified

MOST_BYTES = 20 * 1024 * 1024

TOO_MANY = "这个地址一小时内核验得太多了，请过一会儿再来。"
TOO_LARGE = f"文件太大（超过{MOST_BYTES // 1024 // 1024}MB），没有核验。"
NO_DIGEST = "这不是一个完整的校验值：应为64位的数字和字母a到f，现在有{length}位。"
EMPTY = "文件是空的，没有可以核验的内容。"
NOTHING = "请填写校验值，或者选择一个文件。"


class _Objection(Exception):
    """What was handed in cannot be verified; the message says why."""


@never_cache
@require_http_methods(["GET", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """Ask for a hash or a file, and say what is known of it. A receipt links here by ?hash=…."""
    typed = (request.POST.get("hash") or request.GET.get("hash") or "")[:200]
    context = {"typed": typed, "most": MOST_BYTES // 1024 // 1024, "is_file": False}
    if request.method == "GET" and not typed:
        return render(request, "portal/verify.html", context)
    if is_over_the_limit("verify", settings.VERIFICATIONS_PER_HOUR, request):
        return render(request, "portal/verify.html", context | {"objection": TOO_MANY}, status=429)
    try:
        digest, is_file = _digest(request, typed)
    except _Objection as why:
        page = context | {"objection": str(why)}
        return render(request, "portal/verify.html", page, status=422)
    known = {
        "digest": digest,
        "is_file": is_file,
        "answers": verified(digest),
        "packages": known_packages(digest),
    }
    page = context | known | ({"typed": ""} if is_file else {})
    return render(request, "portal/verify.html", page)


def _digest(request: HttpRequest, typed: str) -> tuple[str, bool]:
    """The hash in question, and whether it is that of a file handed in."""
    file = request.FILES.get("file")
    if file is not None:
        if file.size is None or file.size > MOST_BYTES:
            raise _Objection(TOO_LARGE)
        if not file.size:
            raise _Objection(EMPTY)
        return hashlib.sha256(file.read()).hexdigest(), True
    if is_too_large(request):
        raise _Objection(TOO_LARGE)
    if not typed.strip():
        raise _Objection(NOTHING)
    digest = read_digest(typed)
    if digest is None:
        raise _Objection(NO_DIGEST.format(length=len("".join(typed.split()))))
    return digest, False
