"""Tries a workstation's ticket printer, past its queue: whoever asks waits for the paper."""

from shared.office import Office
from shared.printing.devices import device_of
from shared.settings import Settings


def print_trial(settings: Settings, office: Office) -> None:
    """Print the trial page; raises the device's `UserError` when it does not come out."""
    from shared.slips.letterhead import letterhead  # windows open without waiting for these
    from shared.slips.printer_trial import trial_page

    head = letterhead(office.catalogue.office, office.preferences.read())
    page = trial_page(head, settings.workstation, office.clock.now())
    device_of(settings.tickets).print(page)
