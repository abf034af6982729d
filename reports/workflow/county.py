"""What has the county above a unit laid down?"""

from django.db.models import QuerySet

from reports.models import Account, Agency, CountySettings, CountyYear


def settings_of(agency: Agency) -> CountySettings:
    """The county's settings, or the usual ones where it has laid down none."""
    county = agency.county_id
    kept = CountySettings.objects.filter(county=county).first()
    return kept or CountySettings(county_id=county)


def dates_of(agency: Agency, year: int) -> CountyYear:
    """The county's dates for one reporting year, none of them set where it has set none."""
    county = agency.county_id
    kept = CountyYear.objects.filter(county=county, year=year).first()
    return kept or CountyYear(county_id=county, year=year)


def checkup_is_open() -> bool:
    """Whether 年报体检 is open to everyone: the page is one for all, one county's word opens it."""
    return CountySettings.objects.filter(checkup_open=True).exists()


def mails_are_sent(agency: Agency) -> bool:
    """Whether the county above a unit lets its people be told by mail."""
    return settings_of(agency).mails_sent


def can_expect_mails(account: Account) -> bool:
    """Whether at least one of the counties in which a person works sends mails."""
    units: QuerySet[Agency] = Agency.objects.filter(appointments__account=account)
    return any(mails_are_sent(unit) for unit in units)


def is_public(county: Agency) -> bool:
    """Whether the published reports of a county are open to everyone on our own pages."""
    return settings_of(county).public_page
