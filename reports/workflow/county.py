"""What has a county laid down? Asked by the county's key: a county may be under a city itself."""

from reports.models import Account, Agency, Appointment, CountySettings, CountyYear
from reports.workflow.access import OF_COUNTY


def settings_of(county: int) -> CountySettings:
    """The county's settings, or the usual ones where it has laid down none."""
    kept = CountySettings.objects.filter(county=county).first()
    return kept or CountySettings(county_id=county)


def dates_of(county: int, year: int) -> CountyYear:
    """The county's dates for one reporting year, none of them set where it has set none."""
    kept = CountyYear.objects.filter(county=county, year=year).first()
    return kept or CountyYear(county_id=county, year=year)


def county_of_post(post: Appointment) -> Agency:
    """The county in which somebody works: the one she looks after, or that above her unit."""
    if post.role in OF_COUNTY:
        return post.agency
    return post.agency.parent or post.agency


def checkup_is_open() -> bool:
    """Whether 年报体检 is open to everyone: the page is one for all, one county's word opens it."""
    return CountySettings.objects.filter(checkup_open=True).exists()


def can_expect_mails(account: Account) -> bool:
    """Whether at least one of the counties in which a person works sends mails."""
    posts = account.appointments.select_related("agency__parent")
    return any(settings_of(county_of_post(post).pk).mails_sent for post in posts)
