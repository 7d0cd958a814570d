"""Errands of anybody: reading papers and standards, and calling an officer."""

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage

from kiosk.qr_codes import draw_qr_code
from shared.alerts import AlertKind
from shared.catalogue import ApplicantType
from shared.catalogue.standard import standard_of
from shared.office import Office
from tests.kiosk.conftest import LANDSCAPE, PANEL, PORTRAIT, Open
from tests.kiosk.steps import clock_of, tickets
from tests.support.offices import KIOSK, at
from tests.support.touch import Hand, spin, wait_until

SIZES = [PORTRAIT, LANDSCAPE, PANEL]


def decoded(picture: QImage) -> set[str]:
    """What a phone's camera reads off the screen."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB888)
    size = (picture.width(), picture.height())
    raw = bytes(picture.constBits())
    image = Image.frombytes("RGB", size, raw, "raw", "RGB", picture.bytesPerLine())
    return {found.text for found in zxingcpp.read_barcodes(image)}


def closed(office: Office) -> None:
    """Saturday."""
    clock_of(office).set(at(10, day=28))


@pytest.mark.parametrize("size", SIZES)
def test_papers_can_be_seen_without_signing_even_when_everything_is_closed(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    closed(sqlite_office)
    hand = open_kiosk(size)
    hand.tap("errand-papers")
    hand.tap("papers-1a")
    registration = sqlite_office.catalogue.service("1a")
    for applicant in (ApplicantType.BADAN_USAHA, ApplicantType.PERSEORANGAN_UMKM):
        hand.tap(f"papers-type-{applicant}")
        for paper in registration.documents_for(applicant):
            assert hand.find(f"paper-{paper.code}").property("text") == paper.label
        assert hand.sees("Bila yang datang bukan direktur/pemilik")
    hand.tap("back")
    hand.tap("papers-2d")
    for paper in sqlite_office.catalogue.service("2d").documents[ApplicantType.ANY]:
        assert hand.find(f"paper-{paper.code}").property("text") == paper.label
    hand.tap("cancel")
    hand.wait_for("audience-provider")
    assert tickets(sqlite_office) == 0


@pytest.mark.parametrize("size", SIZES)
def test_every_component_of_a_standard_can_be_read(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    catalogue = sqlite_office.catalogue
    components = standard_of(catalogue.service("1b"), catalogue)
    assert len(components) == 16
    hand = open_kiosk(size)
    hand.tap("errand-papers")
    hand.tap("papers-1b")
    hand.tap("standard")
    for component in components:
        hand.tap(f"component-{component.no}")
        hand.wait_for_text(f"{component.no}. {component.label}")
        for line in component.lines:
            assert hand.sees(line)


def test_in_the_larger_display_components_are_read_one_after_the_other(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    hand = open_kiosk()
    hand.tap("larger")
    hand.tap("errand-papers")
    hand.tap("papers-3a")
    hand.tap("standard")
    hand.tap("component-before")
    wait_until(lambda: not hand.find("component-before").isEnabled(), "the first component")
    for number in range(2, 17):
        hand.tap("component-after")
        hand.wait_for_text(f"{number}. ")
    wait_until(lambda: not hand.find("component-after").isEnabled(), "the last component")


@pytest.mark.parametrize("size", SIZES)
def test_a_phone_reads_the_office_page_off_the_standard(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    hand = open_kiosk(size)
    hand.tap("errand-papers")
    hand.tap("papers-2c")
    hand.tap("standard")
    hand.wait_for("qr-code")
    assert decoded(hand.picture()) == {sqlite_office.catalogue.office.website}


@pytest.mark.parametrize("size", SIZES)
def test_a_phone_reads_the_links_of_forms(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    hand = open_kiosk(size)
    hand.tap("errand-papers")
    hand.tap("papers-2a")
    hand.wait_for("qr-code")
    links = sqlite_office.catalogue.service("2a").links
    assert links
    assert decoded(hand.picture()) == {link.url for link in links}


@pytest.mark.parametrize("address", ["https://a.id/x?y=1&z=%20#p", "https://lpse.depok.go.id/é"])
def test_an_address_survives_its_way_into_the_code(address: str) -> None:
    assert decoded(draw_qr_code(address, 300)) == {address}


@pytest.mark.parametrize("size", SIZES)
def test_an_officer_is_called_to_this_kiosk_after_one_question(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    hand = open_kiosk(size)
    hand.tap("errand-help")
    hand.wait_for("call-officer")
    assert sqlite_office.alerts.open() == ()
    hand.tap("call-officer")
    hand.wait_for_text("Petugas dipanggil")
    alerts = sqlite_office.alerts.open()
    assert [(alert.kind, alert.workstation) for alert in alerts] == [(AlertKind.HELP, KIOSK.name)]
    hand.tap("done")
    hand.wait_for("audience-provider")


def test_calling_again_does_not_double_the_alert(open_kiosk: Open, sqlite_office: Office) -> None:
    hand = open_kiosk()
    for _ in range(2):
        hand.tap("errand-help")
        hand.tap("call-officer")
        hand.wait_for_text("Petugas dipanggil")
        hand.tap("done")
    assert len(sqlite_office.alerts.open()) == 1


def test_in_english_papers_standard_and_help_are_english(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    hand = open_kiosk()
    hand.tap("language")
    hand.tap("errand-papers")
    service = sqlite_office.catalogue.service("2d")
    hand.tap("papers-2d")
    hand.wait_for_text(service.title_en)
    paper = next(iter(service.documents.values()))[0]
    assert hand.sees(paper.label_en)
    assert not hand.sees(paper.label)
    hand.tap("standard")
    hand.wait_for_text("Service standard")
    assert not hand.sees("Persyaratan")


def test_an_errand_ends_where_it_was_begun(open_kiosk: Open) -> None:
    hand = open_kiosk()
    hand.tap("errand-papers")
    hand.tap("papers-1a")
    hand.tap("standard")
    for page in ("papers-type-badan_usaha", "papers-1b", "audience-provider"):
        hand.tap("back")
        hand.wait_for(page)
    spin()
    assert hand_is_untouched(hand)


def hand_is_untouched(hand: Hand) -> bool:
    return hand.look_for("back") is None and hand.look_for("cancel") is None


@pytest.mark.parametrize("size", SIZES)
def test_a_services_standard_is_read_from_its_card_even_in_its_break(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    clock_of(sqlite_office).set(at(12, 18))
    hand = open_kiosk(size)
    hand.tap("audience-provider")
    assert not hand.find("service-1a").isEnabled()
    hand.tap("standard-1a")
    hand.wait_for_text("2. Persyaratan administrasi")
    hand.tap("back")
    hand.wait_for("service-1c")
