"""Closing the bidding room for a class or another reason, and opening it again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counter.intentions import Intentions, Work
from counter.looker import Looker
from counter.pages.tab import Bench
from counter.spans import end_of, span_words
from counter.widgets.basics import column, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.fields import DateField, TextField, TimeField
from counter.widgets.form import Form
from shared.actors import Officer
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.office_admin import Topic
from shared.office_admin.closures import LONGEST_REASON, ClosureForm, ClosureView

_FIELDS: Final = {
    "closure.reason_missing": "reason",
    "closure.too_long": "reason",
    "closure.ends_first": "until",
    "closure.past": "until",
}


@dataclass(frozen=True, slots=True)
class _Now:
    closures: tuple[ClosureView, ...]
    phrases: tuple[str, ...]


class RoomClosing(QFrame):
    """Shows the closings to come; `ask` opens the form for another one."""

    asking = Signal(bool)
    """The form was opened and needs the room of its neighbours, or was left."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("roomClosing")
        self.setProperty("role", "card")
        self._office = bench.office
        self._zone = bench.office.catalogue.office.zone
        self._officer: Officer | None = None
        self._came_from: QWidget | None = None
        self._intentions = Intentions(bench.tasks, self)
        self._reader = Looker(bench.tasks, self)
        self._reader.looked.connect(self._on_looked)
        self._reader.failed.connect(self._on_refused)
        bench.feed.changed.connect(self._reader.look)
        self._reason = TextField(
            "reason", "&Alasan", LONGEST_REASON, hint="Panah bawah: kalimat siap pakai."
        )
        self.form = Form(
            "closeRoom",
            [
                DateField("day", "&Tanggal"),
                TimeField("since", "&Mulai jam", optional=True, hint="Kosong: sekarang."),
                TimeField("until", "&Sampai jam", optional=True, hint="Kosong: sampai akhir hari."),
                self._reason,
            ],
            "Tutup ruang",
            title="Tutup ruang bidding",
            may_cancel_clean=True,
        )
        self.form.submitted.connect(self._on_submitted)
        self.form.cancelled.connect(self._leave)
        self.form.hide()
        self._coming: QVBoxLayout = column(gap=6)
        self._lay_out()
        self.hide()

    def begin(self, officer: Officer) -> None:
        """Look after the closings for an officer."""
        self._officer = officer
        self._reader.begin(partial(_read, self._office))

    def end(self) -> None:
        """Look no more; what was typed is gone."""
        self._reader.end()
        self._intentions.drop()
        self._officer = None
        self.form.hide()
        self.hide()
        self.asking.emit(False)

    def ask(self) -> None:
        """Open the form, for today from now on."""
        self._came_from = self.window().focusWidget()
        today = self._office.clock.now().astimezone(self._zone).date()
        self.form.show_values({"day": today, "since": None, "until": None, "reason": ""})
        self.form.allow_as_shown()
        self.asking.emit(True)
        self.form.show()
        self.show()
        self.form.fields["until"].input.setFocus()

    def _on_looked(self, now: _Now) -> None:
        self._reason.suggest(now.phrases)
        room = self._office.administration.closures.room_services
        concerned = [view for view in now.closures if _concerns(view.form.services, room)]
        while (item := self._coming.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for view in concerned:
            self._coming.addWidget(self._line(view))
        self.setVisible(bool(concerned) or not self.form.isHidden())

    def _line(self, view: ClosureView) -> QWidget:
        made = QWidget()
        layout = row(gap=8)
        verb = "Ditutup" if view.holds else "Akan ditutup"
        words = f"{verb} {span_words(view.form, self._zone)}: {view.form.reason}"
        layout.addWidget(wrapped(words, "quiet", "roomClosingLine"), 1)
        if self._officer is not None and self._may_lift(self._officer, view):
            lift = KeyButton("Buka lagi" if view.holds else "Cabut", name="liftClosingButton")
            lift.clicked.connect(partial(self._on_lift, view))
            layout.addWidget(lift)
        made.setLayout(layout)
        return made

    def _may_lift(self, officer: Officer, view: ClosureView) -> bool:
        return self._office.administration.closures.may_close(officer, view.form.services)

    def _on_submitted(self, values: dict[str, Any]) -> None:
        closures = self._office.administration.closures
        form = self._closure(values, closures.room_services)
        self._carry_out(("close", repr(values)), partial(closures.enter, form, self._by))

    def _on_lift(self, view: ClosureView) -> None:
        lift = self._office.administration.closures.lift
        self._carry_out(("lift", view.id), partial(lift, view.id, self._by))

    def _carry_out(self, intention: tuple[str, object], work: Work) -> None:
        self.form.show_busy(True)
        self._intentions.carry_out(intention, work, self._on_done, self._on_refused)

    def _on_done(self, _result: object) -> None:
        self.form.show_busy(False)
        self._leave()
        self._reader.look()

    def _on_refused(self, refusal: UserError) -> None:
        self.form.show_busy(False)
        words = sentence(refusal, self._zone)
        field = _FIELDS.get(refusal.key)
        self.form.show()
        self.show()
        if field is None:
            self.form.refuse_all(words)
        else:
            self.form.refuse(field, words)

    def _closure(self, values: Mapping[str, Any], room: frozenset[str]) -> ClosureForm:
        now = self._office.clock.now().astimezone(self._zone)
        since = datetime.combine(values["day"], values["since"] or time.min, self._zone)
        if values["since"] is None and values["day"] == now.date():
            since = now.replace(second=0, microsecond=0)
        until = end_of(values["day"], values["until"], self._zone)
        return ClosureForm(since, until, values["reason"], room)

    def _leave(self) -> None:
        self.form.hide()
        self.asking.emit(False)
        self.setVisible(self._coming.count() > 0)
        if self._came_from is not None:
            self._came_from.setFocus()
            self._came_from = None

    @property
    def _by(self) -> Officer:
        assert self._officer is not None
        return self._officer

    def _lay_out(self) -> None:
        layout = column(margins=(14, 12, 14, 12), gap=10)
        layout.addLayout(self._coming)
        layout.addWidget(self.form)
        self.setLayout(layout)


def _read(office: Office) -> _Now:
    return _Now(office.administration.closures.coming(), office.phrases.of(Topic.CLOSE))


def _concerns(services: frozenset[str], room: frozenset[str]) -> bool:
    return not services or bool(services & room)
