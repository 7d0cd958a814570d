"""The bidding room's computers: their numbers, names, places on the plan, and their end."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.engine import Database
from db.models import Computer, RoomStay, Ticket
from shared.actors import Action, Officer, RequestKey, new_id
from shared.acts import Act, Acts
from shared.errors import UserError
from shared.queueing.views import ticket_label

ADDED: Final = "computer.added"
CHANGED: Final = "computer.changed"
ARRANGED: Final = "computer.arranged"
RETIRED: Final = "computer.retired"
RESTORED: Final = "computer.restored"
LONGEST_NAME: Final = 40
MOST: Final = 99
WIDEST: Final = 8
"""How many rows and columns the plan may have."""

Place = tuple[int, int]
"""Row and column on the plan, counted from the door's left corner."""


@dataclass(frozen=True, slots=True)
class ComputerForm:
    """A computer as visitors know it."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class ComputerPlace:
    """A computer with its place on the plan, and whose it is now (empty for nobody)."""

    id: UUID
    form: ComputerForm
    place: Place
    retired: bool
    label: str


class Computers:
    """Adds, changes, arranges, retires and restores computers; all hold for the next tap."""

    def __init__(self, database: Database, acts: Acts) -> None:
        self._database = database
        self._acts = acts

    def all(self) -> tuple[ComputerPlace, ...]:
        """Every computer by number, the retired ones too."""
        with self._database.reading() as session:
            labels = _labels(session)
            rows = session.scalars(select(Computer).order_by(Computer.number)).all()
            return tuple(_view(row, labels.get(row.id, "")) for row in rows)

    def add(self, form: ComputerForm, by: Officer, request: RequestKey) -> UUID:
        """Add a computer at the first free place.

        Raises `computer.name_missing`, `.too_long`, `.number_unfit`, `.number_taken` or
        `.off_the_plan`.
        """
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        name = _checked(form)
        with self._acts.begin(by, request, ADDED) as act:
            if act.earlier:
                return act.earlier
            _refuse_taken(act.session, form.number, None)
            row, column = _free_place(act.session)
            computer = Computer(id=new_id(), number=form.number, name=name, row=row, column=column)
            act.session.add(computer)
            act.record(ADDED, computer.id, number=form.number, name=name)
            return computer.id

    def change(
        self, computer_id: UUID, form: ComputerForm, by: Officer, request: RequestKey
    ) -> None:
        """Give another number or name; raises as `add` does, and `computer.gone`."""
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        name = _checked(form)
        with self._acts.begin(by, request, CHANGED, about=computer_id) as act:
            if act.earlier:
                return
            row = _row(act, computer_id)
            _refuse_taken(act.session, form.number, computer_id)
            before = {"number": row.number, "name": row.name}
            row.number, row.name = form.number, name
            after = {"number": row.number, "name": row.name}
            act.record(CHANGED, row.id, before=before, after=after)

    def arrange(self, places: Mapping[UUID, Place], by: Officer, request: RequestKey) -> None:
        """Put computers on other places of the plan; those not named stay.

        Raises `computer.off_the_plan`, `computer.gone`, and `computer.place_taken` when two
        would stand on one place.
        """
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        for place in places.values():
            if not all(0 <= part < WIDEST for part in place):
                raise UserError("computer.off_the_plan", most=WIDEST)
        with self._acts.begin(by, request, ARRANGED) as act:
            if act.earlier:
                return
            moved = [(_row(act, computer_id), place) for computer_id, place in places.items()]
            for computer, (row, column) in moved:
                computer.row, computer.column = row, column
            act.session.flush()
            _refuse_shared_places(act.session)
            told = {computer.name: list(place) for computer, place in moved}
            act.record(ARRANGED, by.id, places=told)

    def retire(self, computer_id: UUID, by: Officer, request: RequestKey) -> None:
        """Take a computer away, its history stays.

        Raises `computer.in_use` with its user, and `computer.last` for the only one that is left:
        numbers of the bidding room would be given to whom no computer can be called.
        """
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        with self._acts.begin(by, request, RETIRED, about=computer_id) as act:
            if act.earlier:
                return
            row = _row(act, computer_id)
            label = _labels(act.session).get(row.id)
            if label is not None:
                raise UserError("computer.in_use", computer=row.name, label=label)
            _refuse_last(act.session, row)
            row.retired = True
            act.record(RETIRED, row.id, name=row.name)

    def restore(self, computer_id: UUID, by: Officer, request: RequestKey) -> None:
        """Put a retired computer back, on its place or the first free one."""
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        with self._acts.begin(by, request, RESTORED, about=computer_id) as act:
            if act.earlier:
                return
            row = _row(act, computer_id)
            if (row.row, row.column) in _taken_places(act.session):
                row.row, row.column = _free_place(act.session)
            row.retired = False
            act.record(RESTORED, row.id, name=row.name)


def _refuse_last(session: Session, row: Computer) -> None:
    another = select(Computer.id).where(Computer.retired.is_(False), Computer.id != row.id)
    if session.scalar(another.limit(1)) is None:
        raise UserError("computer.last", computer=row.name)


def _checked(form: ComputerForm) -> str:
    """The name without needless blanks, if the form makes sense."""
    name = " ".join(form.name.split())
    if not name:
        raise UserError("computer.name_missing")
    if len(name) > LONGEST_NAME:
        raise UserError("computer.too_long", longest=LONGEST_NAME)
    if not 1 <= form.number <= MOST:
        raise UserError("computer.number_unfit", most=MOST)
    return name


def _row(act: Act, computer_id: UUID) -> Computer:
    row = act.session.get(Computer, computer_id)
    if row is None:
        raise UserError("computer.gone")
    return row


def _refuse_taken(session: Session, number: int, own: UUID | None) -> None:
    taken = session.scalar(select(Computer).where(Computer.number == number))
    if taken is not None and taken.id != own:
        words = f"{taken.name} (tidak dipakai lagi)" if taken.retired else taken.name
        raise UserError("computer.number_taken", number=number, name=words)


def _labels(session: Session) -> dict[UUID, str]:
    """The number of whoever has a computer or is called to it."""
    wanted = (
        select(RoomStay.computer_id, Ticket.prefix, Ticket.number)
        .join(Ticket, Ticket.visit_id == RoomStay.visit_id)
        .where(RoomStay.ended_at.is_(None))
    )
    return {row[0]: ticket_label(row[1], row[2]) for row in session.execute(wanted)}


def _taken_places(session: Session) -> set[Place]:
    wanted = select(Computer.row, Computer.column).where(Computer.retired.is_(False))
    return {(row, column) for row, column in session.execute(wanted)}


def _free_place(session: Session) -> Place:
    """The first place that is free, within the plan's present width where there is room."""
    taken = _taken_places(session)
    width = min(max((column + 1 for _, column in taken), default=4), WIDEST)
    for columns in (max(width, 4), WIDEST):
        for row in range(WIDEST):
            for column in range(columns):
                if (row, column) not in taken:
                    return row, column
    raise UserError("computer.off_the_plan", most=WIDEST)


def _refuse_shared_places(session: Session) -> None:
    standing: dict[Place, str] = {}
    in_use = select(Computer).where(Computer.retired.is_(False)).order_by(Computer.number)
    for computer in session.scalars(in_use):
        place = (computer.row, computer.column)
        if place in standing:
            raise UserError("computer.place_taken", computer=standing[place], other=computer.name)
        standing[place] = computer.name


def _view(row: Computer, label: str) -> ComputerPlace:
    form = ComputerForm(row.number, row.name)
    return ComputerPlace(row.id, form, (row.row, row.column), row.retired, label)
