"""What may the operator look at in Django's admin? It only reads (`reports.web.reading_site`)."""

from django.apps import apps
from django.contrib import admin
from django.http import HttpRequest
from django_otp.plugins.otp_totp.models import TOTPDevice

from reports.models import (
    Account,
    AdministrativeEntry,
    Agency,
    Appointment,
    CountySeverity,
    LedgerEntry,
    Report,
)

# What a mail says, and with what a person signs in, is none of the operator's business; what
# anybody may do follows from posts, and from no group. Tasks have a page of their own.
for name in ("auth", "post_office", "otp_totp", "otp_static", "django_tasks_database"):
    for model in apps.get_app_config(name).get_models():
        if admin.site.is_registered(model):
            admin.site.unregister(model)


class AppointmentInline(admin.TabularInline):
    model = Appointment
    fields = ("agency", "role")


@admin.register(Account)
class AccountAdmin(admin.ModelAdmin):
    """People and their posts, without what they sign in with."""

    inlines = (AppointmentInline,)
    fields = (
        *("username", "full_name", "email", "is_active", "closed_at", "is_superuser", "is_staff"),
        *("must_change_password", "last_login", "date_joined"),
    )
    list_display = ("username", "full_name", "is_active", "is_superuser", "is_staff", "last_login")
    list_filter = ("is_active", "is_superuser", "is_staff")
    search_fields = ("username", "full_name")


@admin.register(Agency)
class AgencyAdmin(admin.ModelAdmin):
    list_display = ("name", "short_name", "level", "parent", "closed_on")
    list_select_related = ("parent",)
    search_fields = ("name", "short_name")


@admin.register(CountySeverity)
class SeverityAdmin(admin.ModelAdmin):
    list_display = ("county", "code", "severity")
    list_filter = (("county", admin.RelatedOnlyFieldListFilter),)


@admin.register(Report)
class ReportAdmin(admin.ModelAdmin):
    """How far reports are; what stands in them is none of the operator's business."""

    fields = list_display = ("agency", "year", "version", "state")
    list_filter = ("year", "state")

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Report | None:
        """The head of a page names a report by its title: here by unit and year."""
        report = super().get_object(request, object_id, from_field)
        if report is not None:
            report.title = ""
        return report


@admin.register(LedgerEntry)
class LedgerAdmin(admin.ModelAdmin):
    """Who did what and when, without what was written."""

    fields = list_display = ("at", "unit", "year", "action", "by")
    list_select_related = ("report__agency", "by")

    @admin.display(description="报告机关")
    def unit(self, entry: LedgerEntry) -> str:
        return entry.report.agency.name

    @admin.display(description="报告年度")
    def year(self, entry: LedgerEntry) -> int:
        return entry.report.year


@admin.register(AdministrativeEntry)
class AdministrativeAdmin(admin.ModelAdmin):
    """The record of the platform (without a county) and of every county."""

    fields = ("number", "at", "county", "act", "subject", "comment", "changes", "by", "address")
    list_display = ("at", "county", "act", "subject", "by", "address")
    list_filter = (("county", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("county", "by")
    ordering = ("-at",)

    @admin.display(description="事项")
    def act(self, entry: AdministrativeEntry) -> str:
        # The admin is loaded by every command, also by those that need no verbs.
        from reports.workflow.administration import Administration

        return Administration(entry.action).label


@admin.register(TOTPDevice)
class TwoStepsAdmin(admin.ModelAdmin):
    """Who signs in with two steps; the key is nobody's to see."""

    fields = list_display = ("user", "confirmed", "created_at", "last_used_at")
