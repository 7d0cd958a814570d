"""The forms of the tab "Pelatihan": a class, a participant, a result."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QLineEdit

from counter.widgets.choices import ChoiceField
from counter.widgets.fields import DateField, NumberField, ParagraphField, TextField, TimeField
from counter.widgets.form import Form
from shared.errors import UserError
from shared.guestbook import FieldProblem
from shared.messages import sentence
from shared.training import (
    LONGEST_OF_PARTICIPANT,
    ParticipantForm,
    SessionForm,
    TrainingMode,
)
from shared.training.planning import LONGEST_RESULT
from shared.training.sentences import MODES, plan_sentence, problem_sentence
from shared.training.session_form import LONGEST, MOST_PEOPLE, SessionProblem

_MODES: Mapping[object, str] = {mode: MODES[mode] for mode in TrainingMode}
_MINUTE = timedelta(minutes=1)
_TRAINERS = 400


class SessionEditor(Form):
    """A class; letter and applicant are only asked for one that is held on a letter."""

    def __init__(self) -> None:
        self._mode = ChoiceField("mode", "&Jenis", _MODES)
        self._on_letter = (
            TextField("letter", "&Surat", LONGEST["letter"]),
            TextField("requested_by", "Pemohon", LONGEST["requested_by"]),
        )
        self._trainers = TextField("trainers", "Pen&gajar", _TRAINERS)
        line = self._trainers.input
        assert isinstance(line, QLineEdit)
        line.setPlaceholderText("Beberapa nama: pisahkan dengan ;")
        super().__init__("session", self._fields(), may_cancel_clean=True)
        self._mode.edited.connect(self.show_asked)

    def _fields(self) -> Sequence[Any]:
        return (
            self._mode,
            TextField("title", "J&udul", LONGEST["title"]),
            *self._on_letter,
            DateField("day", "&Tanggal"),
            TimeField("starts", "Mu&lai pukul"),
            NumberField("minutes", "Lama", 1, 600, unit="menit"),
            TextField("place", "Tem&pat", LONGEST["place"]),
            NumberField("capacity", "&Kursi", 1, MOST_PEOPLE),
            self._trainers,
            TextField("link", "T&autan", LONGEST["link"]),
        )

    def show_session(self, form: SessionForm, zone: ZoneInfo) -> None:
        """Fill in a class."""
        local = form.starts_at.astimezone(zone)
        self.show_values(
            {
                "mode": form.mode,
                "title": form.title,
                "letter": form.letter,
                "requested_by": form.requested_by,
                "day": local.date(),
                "starts": local.time(),
                "minutes": form.length // _MINUTE,
                "place": form.place,
                "capacity": form.capacity,
                "trainers": "; ".join(form.trainers),
                "link": form.link,
            }
        )
        self.show_asked()

    def show_asked(self) -> None:
        """Ask for what the chosen kind of class needs."""
        for field in self._on_letter:
            field.setVisible(self._mode.value() is TrainingMode.ON_LETTER)

    def tell(self, refusal: UserError, zone: ZoneInfo) -> None:
        """Say what is wrong, beside its field where it has one."""
        problems = [
            problem for problem in _problems(refusal) if isinstance(problem, SessionProblem)
        ]
        for problem in reversed(problems):
            self.refuse(_FIELD_OF.get(problem.field, problem.field), plan_sentence(problem))
        if not problems:
            self.refuse_all(sentence(refusal, zone))


_FIELD_OF = {"length": "minutes"}


def session_of(values: Mapping[str, Any], zone: ZoneInfo) -> SessionForm:
    """The class that was filled in; what its kind does not ask for is left out."""
    on_letter = values["mode"] is TrainingMode.ON_LETTER
    return SessionForm(
        mode=values["mode"],
        title=values["title"],
        starts_at=datetime.combine(values["day"], values["starts"], zone),
        length=values["minutes"] * _MINUTE,
        place=values["place"],
        capacity=values["capacity"],
        letter=values["letter"] if on_letter else "",
        requested_by=values["requested_by"] if on_letter else "",
        link=values["link"],
        trainers=tuple(values["trainers"].split(";")),
    )


class ParticipantEditor(Form):
    """Somebody to be registered."""

    def __init__(self) -> None:
        longest = LONGEST_OF_PARTICIPANT
        fields = (
            TextField("name", "&Nama", longest["name"]),
            TextField("organisation", "&Instansi atau perusahaan", longest["organisation"]),
            TextField("phone", "&Telepon", longest["phone"]),
        )
        super().__init__(
            "participant", fields, "Daftarkan", title="Tambah peserta", may_cancel_clean=True
        )

    def clear(self) -> None:
        """Be empty for the next one."""
        self.show_values({"name": "", "organisation": "", "phone": ""})

    def tell(self, refusal: UserError, zone: ZoneInfo) -> None:
        """Say what is wrong, beside its field where it has one."""
        problems = [each for each in _problems(refusal) if isinstance(each, FieldProblem)]
        for problem in reversed(problems):
            self.refuse(problem.field, problem_sentence(problem))
        if not problems:
            self.refuse_all(sentence(refusal, zone))


def participant_of(values: Mapping[str, Any]) -> ParticipantForm:
    """Who was filled in."""
    return ParticipantForm(values["name"], values["organisation"], values["phone"])


class ResultEditor(Form):
    """What a class came to, in words."""

    def __init__(self) -> None:
        field = ParagraphField(
            "result",
            "&Hasil",
            LONGEST_RESULT,
            lines=7,
            hint="Misalnya materi yang dibahas dan tindak lanjutnya. Boleh kosong.",
        )
        super().__init__(
            "result", (field,), "Akhiri kelas", title="Akhiri kelas", may_cancel_clean=True
        )

    def show_result(self, result: str, *, is_held: bool) -> None:
        """Begin with what is written already; it may be saved as it stands."""
        self.set_title("Ubah hasil" if is_held else "Akhiri kelas")
        self.set_verb("Simpan hasil" if is_held else "Akhiri kelas")
        self.show_values({"result": result})
        self.allow_as_shown()


def _problems(refusal: UserError) -> tuple[object, ...]:
    found = refusal.facts.get("problems", ())
    return found if isinstance(found, tuple) else ()
