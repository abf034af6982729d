"""Django's admin, for the operator: units and accounts. Reports are changed by verbs alone."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.http import HttpRequest

from reports.models import Account, Agency, Appointment, LedgerEntry, Report


class AppointmentInline(admin.TabularInline):
    model = Appointment
    extra = 1


@admin.register(Account)
class AccountAdmin(UserAdmin):
    inlines = (AppointmentInline,)
    list_display = ("username", "full_name", "is_active", "last_login")


@admin.register(Agency)
class AgencyAdmin(admin.ModelAdmin):
    list_display = ("name", "short_name", "level", "county")
    search_fields = ("name", "short_name")


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
    list_display = ("agency", "year", "state", "submitted_at")
    list_filter = ("year", "state")


@admin.register(LedgerEntry)
class LedgerAdmin(ReadOnlyAdmin, admin.ModelAdmin):
    list_display = ("at", "report", "action", "by")
