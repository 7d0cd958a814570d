"""Signing a visitor in at the counter, by the kiosk's rules: for whom a kiosk is no way."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from counter.guest_entry import Want, entry, problem_words
from counter.intentions import Intentions
from counter.style import Theme
from counter.widgets.basics import Notice, column, label, row, text_field, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.guest_cards import entry_card, wants_card
from counter.widgets.guest_fields import GuestFields
from counter.widgets.guest_wants import Offers, needs_reason, told, want_choices
from counter.widgets.queue_picker import Picker
from shared.actors import Officer
from shared.catalogue import Audience, Service
from shared.codes import Code
from shared.errors import UserError
from shared.guestbook import Recalled, SignedIn, SignInForm, problems, tidied
from shared.messages import sentence
from shared.office import Office
from shared.qt.tasks import Tasks

_AUDIENCES: Final = (Audience.PROVIDER, Audience.ASN, Audience.AUDITOR)
_LONGEST_REASON: Final = 240
_HINT: Final = "Aturan dan pertanyaannya sama dengan di kios. Isian tetap ada sampai didaftarkan."


class GuestPage(QWidget):
    """Asks what for, then who; what was typed stays when the officer turns away meanwhile."""

    left = Signal()
    paper_promised = Signal()

    def __init__(
        self, office: Office, tasks: Tasks, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("guestPage")
        self._office = office
        self._tasks = tasks
        self._zone = office.catalogue.office.zone
        self._officer: Officer | None = None
        self._want: Want | None = None
        self._recalled: Recalled | None = None
        self._offers: Offers = {}
        self._intentions = Intentions(tasks, self)
        self._make_parts(theme)
        self._lay_out()
        self._show_want(None)

    def begin(self, officer: Officer) -> None:
        """Write for this officer; nothing of another one's visitors is left."""
        self._officer = officer
        self._start_anew()
        self._news.hide()

    def end(self) -> None:
        """Forget what was typed: it belongs to nobody who signs in later."""
        self._intentions.drop()
        self._tasks.forget(self)
        self._officer = None
        self._start_anew()

    @property
    def is_begun(self) -> bool:
        """Whether an entry is being filled in."""
        return self._want is not None

    def open(self) -> None:
        """Show how the services stand now, and go on where the entry was left."""
        self._tasks.run(self._read_offers, self._on_offers, self._on_unread, self)
        self.focus_start()

    def focus_start(self) -> None:
        """Put the keyboard where the entry goes on."""
        if self._want is None:
            self._wants.setFocus()
        else:
            self._fields.focus_first()

    def recall(self, code: Code) -> None:
        """Take over the person of an earlier ticket or slip."""
        work = partial(self._office.guestbook.recall, code.value)
        self._tasks.run(work, self._on_recalled, self._on_unread, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._fields.go_on()
        else:
            super().keyPressEvent(event)

    # Parts

    def _make_parts(self, theme: Theme) -> None:
        self._news = Notice("guestNews")
        self._news.hide()
        self._wants = Picker("guestWant", "Ketik layanan atau keperluan", theme)
        self._wants.picked.connect(self._on_want)
        self._chosen = wrapped("", "title", "guestWantTitle")
        self._audience = wrapped("", "quiet", "guestWantAudience")
        self._known = wrapped("", "quiet", "guestKnown")
        self._known.hide()
        self._fields = GuestFields(self._office.catalogue)
        self._fields.edited.connect(self._on_edited)
        self._fields.finished.connect(self._on_submit)
        self._reason = text_field("guestReason", _LONGEST_REASON)
        self._reason.setPlaceholderText("Alasan menerima di luar jam layanan (wajib)")
        self._reason.hide()
        self._problem = wrapped("", "error", "guestProblem")
        self._problem.hide()
        self._submit = KeyButton("Daftarkan", "Ctrl+S", "primary", "guestSubmitButton")
        self._submit.clicked.connect(self._on_submit)
        self._clear = KeyButton("K&osongkan", name="guestClearButton")
        self._clear.clicked.connect(self._on_clear)
        self._back = KeyButton("Kembali", "Esc", name="guestBackButton")
        self._back.setShortcut("")
        self._back.clicked.connect(self.left)
        self._intentions.busy.connect(self._on_busy)

    def _lay_out(self) -> None:
        head = column(gap=2)
        head.addWidget(label("Daftarkan pengunjung", "title", "guestTitle"))
        head.addWidget(wrapped(_HINT, "quiet"))
        across = row(gap=16)
        across.addWidget(wants_card(self._wants))
        entered = entry_card(
            titles=(self._chosen, self._audience),
            fields=(self._known, self._fields),
            below=(self._reason, self._problem),
            buttons=(self._submit, self._clear),
            back=self._back,
        )
        across.addWidget(entered, 1)
        layout = column(margins=(24, 16, 24, 20), gap=12)
        layout.addLayout(head)
        layout.addWidget(self._news)
        layout.addLayout(across, 1)
        self.setLayout(layout)

    # What for

    def _read_offers(self) -> Offers:
        return {audience: self._office.guestbook.offers(audience) for audience in _AUDIENCES}

    def _on_offers(self, offers: Offers) -> None:
        self._offers = offers
        now = self._office.clock.now()
        self._wants.offer(want_choices(self._office.catalogue, offers, now, self._zone))
        self._show_reason()

    def _on_unread(self, refusal: UserError) -> None:
        self._refuse(sentence(refusal, self._zone))

    def _on_want(self, want: object) -> None:
        assert isinstance(want, Want)
        self._wants.go_to(want)
        self._show_want(want)
        self._fields.focus_first()

    def _show_want(self, want: Want | None) -> None:
        self._want = want
        self._show_title()
        self._problem.hide()
        if want is None:
            self._fields.clear()
        else:
            self._fields.ask(self._service, is_recalled=self._recalled is not None)
        self._submit.setEnabled(want is not None)
        self._clear.setVisible(want is not None)
        self._show_reason()

    def _show_title(self) -> None:
        want, service = self._want, self._service
        who = self._office.catalogue.audiences[want.audience].title if want else ""
        self._chosen.setText(service.title if service else who or "Pilih keperluannya di kiri")
        self._audience.setText(who if service else "")
        self._audience.setVisible(service is not None)

    @property
    def _service(self) -> Service | None:
        code = self._want.service if self._want else None
        return self._office.catalogue.service(code) if code else None

    def _show_reason(self) -> None:
        is_asked = self._want is not None and needs_reason(self._offers, self._want)
        self._reason.setVisible(is_asked)

    # A known person

    def _on_recalled(self, recalled: Recalled) -> None:
        self._recalled = recalled
        of = f", {recalled.organisation}" if recalled.organisation else ""
        self._known.setText(
            f"Pengunjung lama: {recalled.masked_name}{of}. Nama dan nomornya diambil dari lembar"
            " itu."
        )
        self._known.show()
        came = {"applicant_type": recalled.applicant_type, "is_director": recalled.is_director}
        is_guest = recalled.audience is Audience.GUEST
        want = Want(recalled.audience, recalled.service) if recalled.service or is_guest else None
        self._show_want(want)
        if want is not None:
            self._wants.go_to(want)
            self._fields.show_values(
                {name: said for name, said in came.items() if said is not None}
            )
        self.focus_start()

    # Writing it down

    def _form(self) -> SignInForm:
        assert self._want is not None
        code = self._recalled.code if self._recalled else ""
        return tidied(entry(self._want, self._service, self._fields.values(), code))

    def _on_edited(self) -> None:
        self._problem.hide()
        if self._want is not None:
            found = problems(self._form(), self._service)
            self._fields.doubt({p.field: problem_words(p) for p in found if not p.blocks})

    def _on_submit(self) -> None:
        if self._want is None or self._officer is None:
            return
        form = self._form()
        found = {p.field: problem_words(p) for p in problems(form, self._service) if p.blocks}
        self._fields.refuse(found)
        if found:
            return
        reason = "" if self._reason.isHidden() else self._reason.text().strip()
        if not self._reason.isHidden() and not reason:
            self._refuse("Layanan ini sedang tidak memberi nomor. Tulis alasannya.")
            self._reason.setFocus()
            return
        work = partial(self._office.guestbook.sign_in, form, self._officer, override=reason)
        # A mapping makes the form unhashable; its text names the intention as well.
        self._intentions.carry_out((str(form), reason), work, self._on_signed_in, self._on_refused)

    def _on_busy(self, busy: bool) -> None:
        self._submit.setEnabled(not busy and self._want is not None)

    def _on_signed_in(self, signed_in: SignedIn) -> None:
        self._news.say("ready", *told(signed_in))
        if signed_in.ticket is not None:
            self.paper_promised.emit()
        self._start_anew()
        self.open()

    def _on_refused(self, refusal: UserError) -> None:
        if refusal.key == "guestbook.form":
            self._ask_what_lacks(refusal)
            return
        self._refuse(sentence(refusal, self._zone))
        if refusal.key == "hours.closed":
            self._reason.show()
            self._reason.setFocus()

    def _ask_what_lacks(self, refusal: UserError) -> None:
        """What an earlier visit did not ask of a known person is asked now."""
        found = refusal.facts["problems"]
        assert isinstance(found, tuple)
        said = {problem.field: problem_words(problem) for problem in found}
        missed = [name for name in said if name not in self._fields.names]
        if missed:
            known = self._recalled is not None
            self._fields.ask(self._service, is_recalled=known, also=missed)
        self._fields.refuse(said)

    def _refuse(self, said: str) -> None:
        self._problem.setText(said)
        self._problem.show()

    def _on_clear(self) -> None:
        self._start_anew()
        self._wants.setFocus()

    def _start_anew(self) -> None:
        self._recalled = None
        self._known.hide()
        self._reason.clear()
        self._wants.clear()
        self._show_want(None)
