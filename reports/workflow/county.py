"""What has the county above a unit laid down?"""

from reports.models import Agency, CountySettings, CountyYear


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


def is_public(county: Agency) -> bool:
    """Whether the published reports of a county are open to everyone on our own pages."""
    return settings_of(county).public_page
