"""Who is at which task in the background, until when, and how often was it tried?"""

from django.db import models
from django_tasks_db.models import DBTaskResult


class TaskLease(models.Model):
    """后台任务: what the queue's own row does not say of a task.

    ``key`` names what is to be done once, however often it is asked for. The tasks of one
    ``group`` are counted together. A worker that lives puts ``leased_until`` off again and again.
    """

    task = models.OneToOneField(DBTaskResult, on_delete=models.CASCADE, related_name="lease")
    key = models.CharField("只办一次的事", max_length=120, unique=True)
    group = models.CharField("一批", max_length=80, blank=True, db_index=True)
    attempts = models.PositiveIntegerField("办过几次", default=0)
    worker = models.CharField("办理者", max_length=64, blank=True)
    leased_until = models.DateTimeField("办理到", null=True, blank=True, db_index=True)
    failure = models.TextField("没有办成的原因", blank=True)
    given_up_at = models.DateTimeField("放弃时间", null=True, blank=True)

    class Meta:
        verbose_name = "后台任务"
        verbose_name_plural = "后台任务"

    def __str__(self) -> str:
        return self.key


class WorkerSign(models.Model):
    """后台程序: when a worker that takes tasks last said that it lives."""

    name = models.CharField("名称", max_length=64, primary_key=True)
    began_at = models.DateTimeField("启动时间")
    seen_at = models.DateTimeField("最近一次报到")

    class Meta:
        verbose_name = "后台程序"
        verbose_name_plural = "后台程序"

    def __str__(self) -> str:
        return self.name
