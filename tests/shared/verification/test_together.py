"""Two windows, one checklist: nothing is overwritten silently."""

from dataclasses import replace

import pytest

from shared.catalogue import Mark
from shared.errors import UserError
from shared.office import Office
from shared.verification import Outcome
from shared.verification.merging import merged
from tests.shared.verification.desk import Desk, desk, saw
from tests.support.offices import Place


def test_what_only_one_window_changed_is_kept_from_both(office: Office) -> None:
    here = desk(office)
    base = here.receive().draft
    mine = replace(base, nib="9120001234567", documents={"nib": saw(Mark.PRESENT)})
    theirs = replace(base, npwp="013121660091000", documents={"pkp": saw(Mark.COPY)})
    together = merged(base, mine, theirs)
    assert (together.draft.npwp, together.draft.nib) == (theirs.npwp, mine.nib)
    assert together.draft.documents == {"nib": saw(Mark.PRESENT), "pkp": saw(Mark.COPY)}
    assert together.lost == ()


def test_where_both_changed_the_stored_one_wins_and_is_named(office: Office) -> None:
    here = desk(office)
    base = here.receive().draft
    mine = replace(base, npwp="1", conforms=True, documents={"nib": saw(Mark.COPY)})
    theirs = replace(base, npwp="2", conforms=True, documents={"nib": saw(Mark.PRESENT)})
    together = merged(base, mine, theirs)
    assert together.draft == theirs
    assert together.lost == ("npwp", "nib")


def test_the_loser_of_two_windows_is_told_and_catches_up(place: Place) -> None:
    office, elsewhere = place.open(), place.open()
    here = desk(office)
    other = Desk(elsewhere, here.officer)
    file = here.receive()
    won = replace(file.draft, npwp="013121660091000", documents={"nib": saw(Mark.PRESENT)})
    other.office.verification.save(won, here.officer)
    lost = replace(file.draft, nib=" 9120 0012 34567", documents={"pkp": saw(Mark.COPY)})
    with pytest.raises(UserError, match=r"verification\.changed"):
        office.verification.save(lost, here.officer)
    caught = office.verification.catch_up(file.draft, lost, here.officer)
    assert caught.merged.lost == ()
    assert caught.file.draft.npwp == won.npwp
    stored = office.verification.save(caught.merged.draft, here.officer)
    assert (stored.npwp, stored.nib) == (won.npwp, "9120001234567")
    assert set(stored.documents) == {"nib", "pkp"}


def test_there_is_nothing_to_catch_up_with_once_another_window_has_concluded(place: Place) -> None:
    office = place.open()
    here = desk(office)
    file = here.receive()
    here.fill(file)
    Desk(place.open(), here.officer).conclude(file, Outcome.APPROVED)
    with pytest.raises(UserError, match=r"verification\.concluded"):
        office.verification.catch_up(file.draft, file.draft, here.officer)


def test_the_officer_whose_counter_was_taken_over_is_told(place: Place) -> None:
    office = place.open()
    here = desk(office)
    file = here.receive()
    here.fill(file, without="nib")
    successor = desk_taken_over(place)
    ticked = replace(file.draft, npwp="013121660091000")
    with pytest.raises(UserError, match=r"staff\.seat_lost"):
        office.verification.save(ticked, here.officer)
    seen = successor.open_again(file).draft
    assert "nib" not in seen.documents
    assert seen.official_name == file.draft.official_name


def desk_taken_over(place: Place) -> Desk:
    """Budi takes the counter over from who sits there."""
    from shared.demonstration import PASSWORD
    from shared.staff import SignIn

    office = place.open()
    chosen = next(counter for counter in office.staff.counters() if counter.number == 1)
    answer = SignIn("budi", PASSWORD, "PC loket 1b", chosen.id, take_over=True)
    return Desk(office, office.staff.sign_in(answer))
