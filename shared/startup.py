"""How an app of a workstation begins: its settings, then its office."""

from pathlib import Path

from db.errors import DatabaseRefused
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office, open_office
from shared.settings import Settings, load_settings


class CannotStart(Exception):
    """The app cannot open its office; the text says why and what to do."""


def open_workstation(settings_file: Path | None, name: str) -> tuple[Settings, Office]:
    """Read the settings and open the office they name; raises `CannotStart`.

    `name` is the workstation's where no settings name it. Where nobody has written settings,
    the user's own office is founded at the first start.
    """
    try:
        settings = load_settings(settings_file, name)
        if settings.file is None:
            _found_once(settings)
        return settings, open_office(settings.database_url, settings.key_file, settings.clock)
    except UserError as refusal:
        raise CannotStart(sentence(refusal)) from refusal
    except DatabaseRefused as refusal:
        raise CannotStart(str(refusal)) from refusal


def _found_once(settings: Settings) -> None:
    # Offices whose settings are written were founded by hand: they start without this import.
    from shared.founding import found_office, is_founded

    if not is_founded(settings.database_url):
        found_office(settings.database_url, settings.key_file, settings.clock)
