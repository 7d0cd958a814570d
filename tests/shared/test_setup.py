"""The first start: every answer is checked before it is kept, and the workstation then opens."""

import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, select, text

from db.models import Computer
from db.office_key import MARK, export_key
from shared.clock import SettableClock
from shared.errors import UserError
from shared.office import Office
from shared.printing.settings import DeviceKind, PrinterSettings
from shared.settings import load_settings
from shared.setup import OfficeFound, Plan, Server, Setup, Way
from shared.setup.sample import sample_settings
from shared.startup import open_workstation
from shared.workstations import WorkstationKind
from tests.support.offices import MONDAY, Originals, Place


@pytest.fixture
def setup(tmp_path: Path) -> Setup:
    return Setup(tmp_path / "here" / "settings.toml", tmp_path / "here" / "office.key", CLOCK)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, originals: Originals, tmp_path: Path) -> str:
    """The address of a database without tables."""
    return originals.empty(request.param, tmp_path)


@pytest.fixture
def opened() -> Iterator[list[Office]]:
    offices: list[Office] = []
    yield offices
    for office in offices:
        office.close()


CLOCK = SettableClock(MONDAY)


def check(setup: Setup, url: str, *, is_new: bool) -> tuple[str, OfficeFound | None]:
    """Check an address as its step does; returns what stands there."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        way = Way.NEW_FILE if is_new else Way.JOIN_FILE
        return setup.check_file(way, str(address.database))
    way = Way.NEW_SERVER if is_new else Way.JOIN_SERVER
    server = Server(
        address.host or "", address.database or "", address.username or "",
        address.password or "", address.port or 5432,
    )  # fmt: skip
    return setup.check_server(way, server)


def standing(setup: Setup, url: str) -> OfficeFound:
    """The office that joining finds."""
    office = check(setup, url, is_new=False)[1]
    assert office is not None
    return office


def plan(way: Way, url: str, folder: Path, **changes: object) -> Plan:
    prints = PrinterSettings(folder=folder / "prints")
    return replace(Plan(way, url, "PC loket 1", tickets=prints, slips=prints), **changes)  # type: ignore[arg-type]


def computers(office: Office) -> int:
    with office.database.reading() as session:
        return len(session.scalars(select(Computer)).all())


def way_of(url: str, *, is_new: bool) -> Way:
    if url.startswith("sqlite"):
        return Way.NEW_FILE if is_new else Way.JOIN_FILE
    return Way.NEW_SERVER if is_new else Way.JOIN_SERVER


def test_a_new_office_is_made_and_opens_from_its_settings(
    setup: Setup, empty: str, tmp_path: Path, opened: list[Office]
) -> None:
    assert check(setup, empty, is_new=True)[1] is None
    way = way_of(empty, is_new=True)
    file = setup.carry_out(plan(way, empty, tmp_path, counters=3, computers=5))
    settings, office = open_workstation(file, "lain")
    opened.append(office)
    assert settings.workstation == "PC loket 1"
    assert [counter.name for counter in office.staff.counters()] == [
        "Loket 1",
        "Loket 2",
        "Loket 3",
    ]
    assert computers(office) == 5
    assert not office.staff.has_officers()
    assert not office.demonstration
    for private in (file, settings.key_file):
        assert stat.S_IMODE(private.stat().st_mode) == 0o600


def test_looking_at_a_place_leaves_nothing_there(setup: Setup, empty: str) -> None:
    for _ in range(2):
        check(setup, empty, is_new=True)
    with pytest.raises(UserError, match=r"setup\.(no_office|unreachable)"):
        check(setup, empty, is_new=False)


def test_another_workstation_joins_with_the_key(
    setup: Setup, place: Place, tmp_path: Path, opened: list[Office]
) -> None:
    url, office = place.url, standing(setup, place.url)
    line = setup.check_key(export_key(place.key_file), office)
    assert setup.check_key(str(place.key_file), office) == line
    file = setup.carry_out(plan(way_of(url, is_new=False), url, tmp_path, key_line=line))
    for _ in range(2):  # as after a lost answer
        assert (
            setup.carry_out(plan(way_of(url, is_new=False), url, tmp_path, key_line=line)) == file
        )
    assert setup.present_key(office) == line
    _, joined = open_workstation(file, "lain")
    opened.append(joined)
    assert joined.demonstration


def test_a_place_with_an_office_is_no_place_for_a_new_one(setup: Setup, place: Place) -> None:
    with pytest.raises(UserError, match=r"setup\.office_there"):
        check(setup, place.url, is_new=True)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "key_unreadable"),
        ("LOKET-KEY-1:12", "key_unreadable"),
        ("/tidak/ada.key", "key_unreadable"),
        (MARK + "ab" * 32, "key_wrong"),
    ],
)
def test_a_key_of_another_office_is_refused(
    setup: Setup, sqlite_place: Place, typed: str, key: str
) -> None:
    office = standing(setup, sqlite_place.url)
    with pytest.raises(UserError, match=key):
        setup.check_key(typed, office)


def test_a_database_of_another_program_is_left_alone(setup: Setup, empty: str) -> None:
    address = make_url(empty)
    is_file = address.get_backend_name() == "sqlite"
    engine = create_engine(address if is_file else address.set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE invoices (id integer)"))
    engine.dispose()
    with pytest.raises(UserError, match=r"setup\.other_tables"):
        check(setup, empty, is_new=True)


def test_what_does_not_answer_or_is_missing_is_told(setup: Setup, tmp_path: Path) -> None:
    nowhere = Server("127.0.0.1", "loket", "loket", "rahasia", 1)
    with pytest.raises(UserError, match=r"setup\.unreachable"):
        setup.check_server(Way.NEW_SERVER, nowhere)
    with pytest.raises(UserError, match=r"setup\.server_missing"):
        setup.check_server(Way.NEW_SERVER, replace(nowhere, host=" "))
    with pytest.raises(UserError, match=r"setup\.path_missing"):
        setup.check_file(Way.NEW_FILE, "  ")
    in_the_way = tmp_path / "berkas"
    in_the_way.write_text("bukan folder")
    with pytest.raises(UserError, match=r"setup\.folder"):
        setup.check_file(Way.NEW_FILE, str(in_the_way / "office.db"))
    for way in (Way.NEW_FILE, Way.JOIN_FILE):
        with pytest.raises(UserError, match=r"setup\.no_database_file"):
            setup.check_file(way, str(in_the_way))
        with pytest.raises(UserError, match=r"setup\.path_signs"):
            setup.check_file(way, str(tmp_path / "kantor?.db"))


def test_an_office_of_an_older_program_is_told_without_commands(
    setup: Setup, sqlite_place: Place
) -> None:
    engine = create_engine(sqlite_place.url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    engine.dispose()
    with pytest.raises(UserError, match=r"setup\.older"):
        check(setup, sqlite_place.url, is_new=False)


def test_a_password_with_any_sign_reaches_the_server_whole() -> None:
    address = make_url(Server("db", "loket", "admin@kota", "a/b:c@d#1 %", 5433).url)
    assert (address.username, address.password, address.port) == ("admin@kota", "a/b:c@d#1 %", 5433)


def test_a_name_at_work_elsewhere_is_refused_until_it_falls_silent(
    setup: Setup, place: Place
) -> None:
    place.open().workstations.beat("Kios 1", WorkstationKind.KIOSK)
    office = standing(setup, place.url)
    with pytest.raises(UserError, match=r"setup\.name_taken"):
        setup.check_name("Kios  1 ", office)
    assert setup.check_name("Kios 1", office, own="Kios 1") == "Kios 1"
    assert setup.check_name(" Kios   2", office) == "Kios 2"
    for unfit, key in (("  ", "name_missing"), ("x" * 61, "name_too_long")):
        with pytest.raises(UserError, match=key):
            setup.check_name(unfit, None)


def test_a_printer_that_lacks_something_is_refused(setup: Setup, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"setup\.host_missing"):
        setup.check_printer(PrinterSettings(device=DeviceKind.ESCPOS))
    in_the_way = tmp_path / "berkas"
    in_the_way.write_text("bukan folder")
    with pytest.raises(UserError, match=r"printing\.folder"):
        setup.check_printer(PrinterSettings(folder=in_the_way))
    setup.print_trial(PrinterSettings(folder=tmp_path / "prints"), "PC loket 1")
    assert (tmp_path / "prints" / "uji-printer.pdf").exists()


def test_setting_up_again_keeps_what_others_wrote_and_never_another_offices_key(
    setup: Setup, sqlite_place: Place, originals: Originals, tmp_path: Path
) -> None:
    url = originals.empty("sqlite", tmp_path)
    file = setup.carry_out(plan(Way.NEW_FILE, url, tmp_path))
    first_key = load_settings(file).key_file
    file.write_text(file.read_text() + "\n[kiosk]\nidle_seconds = 45\n\n[display]\nvoice = false\n")
    office = standing(setup, sqlite_place.url)
    line = setup.check_key(str(sqlite_place.key_file), office)
    printer = PrinterSettings(DeviceKind.ESCPOS, host="10.0.0.9", port=9101, columns=32)
    setup.carry_out(
        plan(Way.JOIN_FILE, sqlite_place.url, tmp_path, key_line=line, tickets=printer,
             workstation='Loket "dua" \\ kiri')
    )  # fmt: skip
    again = load_settings(file)
    assert (again.idle_seconds, again.display.voice) == (45, False)
    assert (again.tickets.host, again.tickets.port, again.tickets.columns) == ("10.0.0.9", 9101, 32)
    assert again.workstation == 'Loket "dua" \\ kiri'
    assert again.key_file != first_key
    assert export_key(first_key) != export_key(again.key_file) == line


def test_the_key_is_copied_once_and_never_over_something(setup: Setup, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'office.db'}"
    key_file = load_settings(setup.carry_out(plan(Way.NEW_FILE, url, tmp_path))).key_file
    stick = tmp_path / "usb"
    with pytest.raises(UserError, match=r"setup\.key_copy"):
        setup.copy_key(key_file, str(stick))
    stick.mkdir()
    copy = setup.copy_key(key_file, str(stick))
    assert export_key(copy) == export_key(key_file)
    with pytest.raises(UserError, match=r"setup\.key_copy"):
        setup.copy_key(key_file, str(stick))


def test_the_sample_office_is_shared_for_a_day_and_then_made_anew(
    tmp_path: Path, opened: list[Office]
) -> None:
    clock = SettableClock(datetime(2027, 3, 6, 22, 0, tzinfo=UTC))  # a Saturday night
    files = [sample_settings(tmp_path / "contoh", name, clock) for name in ("PC loket", "Kiosk 1")]
    assert len({load_settings(file).database_url for file in files}) == 1
    settings, office = open_workstation(files[1], "lain")
    opened.append(office)
    assert (office.demonstration, office.clock.simulated) == (True, True)
    assert settings.workstation == "Kiosk 1"
    key = export_key(settings.key_file)
    clock.advance(timedelta(hours=12))
    office.close()
    later = load_settings(sample_settings(tmp_path / "contoh", "PC loket", clock))
    assert export_key(later.key_file) != key
