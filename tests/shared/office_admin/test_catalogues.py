"""Catalogue versions: taken on for a later day, compared in words, refused when unclear."""

from dataclasses import replace
from datetime import date

import pytest

from shared.actors import Officer, new_request
from shared.catalogue import Catalogue, parse
from shared.catalogue.loader import BUNDLED
from shared.errors import UserError
from shared.office import Office
from shared.office_admin import catalogues as room
from shared.office_admin.comparing import compare
from tests.support.offices import Place, at

TOMORROW = date(2026, 11, 24)


def changed(office: Office, *pairs: tuple[str, str], version: str = "depok-2027") -> Catalogue:
    source = office.catalogue.source.replace(office.catalogue.version, version)
    for before, after in pairs:
        assert before in source
        source = source.replace(before, after)
    return parse(source, "berkas.toml")


def test_a_version_is_worked_by_from_the_first_start_on_its_day(
    office: Office, place: Place, kepala: Officer
) -> None:
    versions = office.administration.catalogues
    assert versions.earliest_day() == TOMORROW
    versions.adopt(changed(office), TOMORROW, kepala, new_request())
    coming, present = versions.versions()
    assert (coming.version, coming.to_come, coming.in_force) == ("depok-2027", True, False)
    assert present.in_force
    assert place.open().catalogue.version == office.catalogue.version
    place.clock.set(at(0, day=24))
    assert versions.running.version == office.catalogue.version
    assert place.open().catalogue.version == "depok-2027"
    assert [view.in_force for view in versions.versions()] == [True, False]


def test_a_version_to_come_is_withdrawn_but_never_one_in_force(
    office: Office, kepala: Officer
) -> None:
    versions = office.administration.catalogues
    versions.adopt(changed(office), TOMORROW, kepala, new_request())
    versions.withdraw("depok-2027", kepala, new_request())
    assert [view.version for view in versions.versions()] == [office.catalogue.version]
    for version, key in (
        (office.catalogue.version, "catalogue.in_force"),
        ("depok-2027", "catalogue.gone"),
    ):
        with pytest.raises(UserError) as refused:
            versions.withdraw(version, kepala, new_request())
        assert refused.value.key == key


def test_what_cannot_be_told_apart_or_comes_too_soon_is_refused(
    office: Office, kepala: Officer
) -> None:
    versions = office.administration.catalogues
    present = office.catalogue
    zone = ('timezone = "Asia/Jakarta"', 'timezone = "Asia/Makassar"')
    unfit = {
        "catalogue.past": (changed(office), date(2026, 11, 23)),
        "catalogue.same": (parse(present.source, "berkas.toml"), TOMORROW),
        "catalogue.known": (parse(present.source + "\n# lain\n", "berkas.toml"), TOMORROW),
        "catalogue.long_version": (changed(office, version="v" * 41), TOMORROW),
        "catalogue.other_zone": (changed(office, zone), TOMORROW),
    }
    for key, (catalogue, day) in unfit.items():
        with pytest.raises(UserError) as refused:
            versions.adopt(catalogue, day, kepala, new_request())
        assert refused.value.key == key
    assert len(versions.versions()) == 1


def test_a_version_without_a_service_that_tickets_and_counters_name_is_refused(
    office: Office, kepala: Officer
) -> None:
    versions = office.administration.catalogues
    present = changed(office)
    without = replace(present, services=present.services[1:])
    with pytest.raises(UserError, match=r"catalogue\.drops_services") as refused:
        versions.adopt(without, TOMORROW, kepala, new_request())
    assert refused.value.facts["services"] == present.services[0].code
    versions.adopt(present, TOMORROW, kepala, new_request())


def test_the_programs_own_newer_catalogue_is_offered_until_the_office_has_it(
    office: Office, kepala: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = office.administration.catalogues
    assert versions.offered() is None
    newer = changed(office)
    monkeypatch.setattr(room, "load", lambda path: newer if path == BUNDLED else None)
    assert versions.offered() is newer
    versions.adopt(newer, TOMORROW, kepala, new_request())
    assert versions.offered() is None
    foreign = changed(office, ('short_name = "LPSE', 'short_name = "LPSE Lain'), version="lain-1")
    monkeypatch.setattr(room, "load", lambda path: foreign)
    assert versions.offered() is None


def test_the_same_standards_under_another_name_change_nothing(office: Office) -> None:
    assert compare(office.catalogue, changed(office)) == ()


def test_the_comparison_names_what_is_gone_and_what_is_new(office: Office) -> None:
    service = office.catalogue.service("1a")
    titled = changed(office, (f'title = "{service.title}"', 'title = "Daftar jadi penyedia"'))
    changes = compare(office.catalogue, titled)
    assert [change.code for change in changes] == ["1a"]
    named = {difference.what: difference for difference in changes[0].differences}
    assert named["Judul di layar"].gone == (service.title,)
    assert named["Judul di layar"].new == ("Daftar jadi penyedia",)
    phone = office.catalogue.office.contacts.phone
    moved = compare(office.catalogue, changed(office, (phone, "(021) 000000")))
    assert moved[0].title == "Kantor dan keputusan"
    assert any("(021) 000000" in line for d in moved[0].differences for line in d.new)
