"""Answers to last year's sentences, one by one, as the page's script sends them."""

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from reports.models import Account, CarriedSentence, Report
from reports.workflow.filling.answer_sentence import answer_sentence


@require_POST
def carried_sentence(request: HttpRequest, pk: int, sentence: int) -> JsonResponse:
    """Keep whether a sentence was taken or dropped; its text the page has put in the box itself."""
    if not isinstance(request.user, Account):
        return JsonResponse({"login": reverse("login")}, status=401)
    answer = request.POST.get("answer", "")
    if answer not in CarriedSentence.Answer.values:
        return JsonResponse({"message": "没有读懂这个操作。"}, status=400)
    try:
        answer_sentence(pk, sentence, answer, write=False, by=request.user)
    except (Report.DoesNotExist, CarriedSentence.DoesNotExist):
        return JsonResponse({"message": "没有这句话，或者您不能修改这份报告。"}, status=404)
    return JsonResponse({"answer": answer})
