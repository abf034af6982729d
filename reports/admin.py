"""Django's admin, for the operator: units and accounts. Reports are changed by verbs alone."""

from typing import Any

from django import forms
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.http import HttpRequest
from django_otp.plugins.otp_totp.models import TOTPDevice

from reports.document.levels import LEVELS
from reports.models import Account, Agency, Appointment, CountySeverity, LedgerEntry, Report


class AppointmentInline(admin.TabularInline):
    model = Appointment
    extra = 1


# What a mail says, and with what a person signs in, is none of the operator's business.
for name in ("post_office", "otp_totp", "otp_static"):
    for model in apps.get_app_config(name).get_models():
        if admin.site.is_registered(model):
            admin.site.unregister(model)


@admin.register(Account)
class AccountAdmin(UserAdmin):
    """People; whoever leaves is closed, never deleted, for the record names her."""

    inlines = (AppointmentInline,)
    fieldsets = (
        *(UserAdmin.fieldsets or ()),
        ("岗位上的姓名", {"fields": ("full_name", "must_change_password")}),
    )
    list_display = ("username", "full_name", "is_active", "last_login")

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


class AgencyForm(forms.ModelForm):
    """A unit; its level is one of those that the JSON knows."""

    level = forms.ChoiceField(
        label="层级", choices=[("", "按名称判断"), *LEVELS.items()], required=False
    )

    class Meta:
        model = Agency
        fields = ("name", "short_name", "level", "code", "parent")


@admin.register(Agency)
class AgencyAdmin(admin.ModelAdmin):
    form = AgencyForm
    list_display = ("name", "short_name", "level", "parent")
    search_fields = ("name", "short_name")


def _rules() -> list[tuple[str, str]]:
    # The catalogue is large, and the admin is loaded by every command.
    from reports.checks import CATALOGUE

    return [(one.code, f"{one.code} {one.title}") for one in CATALOGUE]


class SeverityForm(forms.ModelForm):
    """A county's own grade; the rule is one of the catalogue."""

    code = forms.ChoiceField(label="规则", choices=_rules)

    class Meta:
        model = CountySeverity
        fields = ("county", "code", "severity")


@admin.register(CountySeverity)
class SeverityAdmin(admin.ModelAdmin):
    form = SeverityForm
    list_display = ("county", "code", "severity")
    list_filter = ("county",)


class ReadOnlyAdmin:
    """Looking is allowed; changing is the workflow's."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(Report)
class ReportAdmin(ReadOnlyAdmin, admin.ModelAdmin):
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
class LedgerAdmin(ReadOnlyAdmin, admin.ModelAdmin):
    """Who did what and when, without what was written."""

    fields = list_display = ("at", "unit", "year", "action", "by")
    list_select_related = ("report__agency", "by")

    @admin.display(description="报告机关")
    def unit(self, entry: LedgerEntry) -> str:
        return entry.report.agency.name

    @admin.display(description="报告年度")
    def year(self, entry: LedgerEntry) -> int:
        return entry.report.year


@admin.register(TOTPDevice)
class TwoStepsAdmin(ReadOnlyAdmin, admin.ModelAdmin):
    """Who signs in with two steps; taken away for whoever lost the phone and all recovery codes."""

    fields = list_display = ("user", "confirmed", "created_at", "last_used_at")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.is_superuser
