"""The steps about this computer: its name, and where its paper comes out."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from shared.errors import UserError
from shared.messages import sentence
from shared.printing.settings import DeviceKind, PrinterSettings
from shared.qt.setup.parts import Entry, TextEntry, button, column, line, restyle, words
from shared.qt.setup.steps import Answers, Step
from shared.setup import Setup

_KINDS: Final = (
    (DeviceKind.FOLDER, "Simpan sebagai PDF di folder"),
    (DeviceKind.ESCPOS, "Printer struk di jaringan (ESC/POS)"),
    (DeviceKind.SYSTEM, "Printer yang terpasang di komputer ini"),
)


class NameStep(Step):
    """What this computer is called in the office."""

    title = "Nama"
    question = "Apa nama komputer ini?"
    explained = "Nama ini tampil di pantauan dan di riwayat. Beri setiap komputer nama sendiri."

    def __init__(self, setup: Setup, answers: Answers) -> None:
        super().__init__(setup, answers)
        self._name = TextEntry("nameField", "&Nama", "Misalnya: PC loket 2, Kios pintu masuk.")
        self._name.field.returnPressed.connect(self.onward)
        self.entries = {"name": self._name}
        self.content.addWidget(self._name)

    def begin(self) -> None:
        if not self._name.text:
            self._name.field.setText(self.answers.workstation)
        self._name.field.setFocus()
        self._name.field.selectAll()

    def check(self) -> Callable[[], Any]:
        name, office = self._name.text, self.answers.office
        return partial(self.setup.check_name, name, office, self.answers.was)

    def keep(self, checked: Any) -> None:
        self.answers.workstation = checked

    def entry_of(self, _refusal: UserError) -> Entry | None:
        return self._name


class PrinterStep(Step):
    """Where one kind of paper comes out; kinds of it name the paper."""

    paper: str

    trial_asked = Signal(object)
    """Carries the work that prints a trial page."""

    def __init__(self, setup: Setup, answers: Answers) -> None:
        super().__init__(setup, answers)
        self._kind = QComboBox()
        self._kind.setObjectName(f"{self.paper}Device")
        self._kind.addItems([title for _, title in _KINDS])
        self._kind.currentIndexChanged.connect(self._show_kind)
        self._folder = TextEntry(f"{self.paper}Folder", "&Folder")
        self._host = TextEntry(f"{self.paper}Host", "&Alamat printer", sample="192.168.1.50")
        self._port = TextEntry(f"{self.paper}Port", "P&orta")
        self._port.setFixedWidth(120)
        self._printer = TextEntry(
            f"{self.paper}Printer", "&Nama printer", "Kosongkan untuk printer utama."
        )
        self._network = QWidget()
        self._network.setLayout(line(self._host, self._port))
        self._trial = button("&Cetak lembar uji", f"{self.paper}TrialButton")
        self._trial.clicked.connect(self._on_trial)
        self._said = words("", "ready", f"{self.paper}TrialSaid")
        self._said.hide()
        self.entries = {"folder": self._folder, "host": self._host, "port": self._port}
        for entry in (self._folder, self._host, self._port, self._printer):
            entry.field.returnPressed.connect(self.onward)
        self._lay_out()

    def begin(self) -> None:
        printer = self._present
        self._kind.setCurrentIndex([kind for kind, _ in _KINDS].index(printer.device))
        self._folder.field.setText(str(printer.folder))
        self._host.field.setText(printer.host)
        self._port.field.setText(str(printer.port))
        self._printer.field.setText(printer.printer)
        self._said.hide()
        self._show_kind()
        self._kind.setFocus()

    def check(self) -> Callable[[], Any]:
        return partial(self._check, self._filled_in())

    def entry_of(self, refusal: UserError) -> Entry | None:
        if refusal.key == "printing.folder":
            return self._folder
        if refusal.key == "setup.port":
            return self._port
        return self._host if refusal.key in ("setup.host_missing", "printing.unreachable") else None

    def show_trial(self, refusal: UserError | None) -> None:
        """Say how the trial page went; it may fail, and be put right another day."""
        restyle(self._said, "role", "ready" if refusal is None else "error")
        printed = "Lembar uji dikirim. Periksa hasil cetaknya."
        self._said.setText(printed if refusal is None else sentence(refusal))
        self._said.show()

    @property
    def _present(self) -> PrinterSettings:
        raise NotImplementedError

    def _check(self, printer: PrinterSettings) -> PrinterSettings:
        self.setup.check_port(str(printer.port))
        self.setup.check_printer(printer)
        return printer

    def _filled_in(self) -> PrinterSettings:
        port = self._port.text.strip()
        return replace(
            self._present,
            device=_KINDS[self._kind.currentIndex()][0],
            folder=Path(self._folder.text.strip() or ".").expanduser().absolute(),
            host=self._host.text.strip(),
            port=int(port) if port.isascii() and port.isdigit() else 0,
            printer=self._printer.text.strip(),
        )

    def _on_trial(self) -> None:
        self.take_back()
        self._said.hide()
        name = self.answers.workstation
        self.trial_asked.emit(partial(self.setup.print_trial, self._filled_in(), name))

    def _show_kind(self) -> None:
        self.take_back()
        kind = _KINDS[self._kind.currentIndex()][0]
        self._folder.setVisible(kind is DeviceKind.FOLDER)
        self._network.setVisible(kind is DeviceKind.ESCPOS)
        self._printer.setVisible(kind is DeviceKind.SYSTEM)

    def _lay_out(self) -> None:
        self.content.addWidget(Entry("&Tujuan cetak", self._kind))
        for part in (self._folder, self._network, self._printer):
            self.content.addWidget(part)
        trial = column(8)
        across = line(self._trial)
        across.addStretch(1)
        trial.addLayout(across)
        trial.addWidget(self._said)
        self.content.addLayout(trial)


class TicketPrinterStep(PrinterStep):
    """Where queue tickets come out."""

    title = "Cetak nomor"
    question = "Ke mana nomor antrean dicetak?"
    explained = "Dipakai kios, dan loket yang mendaftarkan pengunjung."
    paper = "tickets"

    @property
    def _present(self) -> PrinterSettings:
        return self.answers.tickets

    def keep(self, checked: Any) -> None:
        self.answers.tickets = checked


class SlipPrinterStep(PrinterStep):
    """Where verification slips come out."""

    title = "Cetak lembar bukti"
    question = "Ke mana lembar bukti dicetak?"
    explained = "Lembar A5 yang dibawa pulang pengunjung loket; kios tidak memakainya."
    paper = "slips"

    @property
    def _present(self) -> PrinterSettings:
        return self.answers.slips

    def keep(self, checked: Any) -> None:
        self.answers.slips = checked


class SummaryStep(Step):
    """What is about to be made; going on makes it."""

    title = "Periksa"
    question = "Sudah benar?"
    verb = "Siapkan komputer ini"

    def __init__(self, setup: Setup, answers: Answers) -> None:
        super().__init__(setup, answers)
        self._words = words("", "quiet", "summary")
        self.content.addWidget(self._words)

    def begin(self) -> None:
        answers = self.answers
        office = answers.office
        size = f"{answers.counters} loket, {answers.computers} PC di ruang bidding"
        whose = f"Bergabung dengan {office.name}" if office else f"Kantor baru dengan {size}"
        place = "berkas di komputer ini" if answers.way.is_file else "server PostgreSQL"
        self._words.setText(
            f"{whose}.\nData: {place}.\nNama komputer ini: {answers.workstation}.\n"
            f"Nomor antrean: {_spoken(answers.tickets)}.\nLembar bukti: {_spoken(answers.slips)}."
        )

    def check(self) -> Callable[[], Any]:
        return partial(self.setup.carry_out, self.answers.plan)

    def keep(self, checked: Any) -> None:
        self.answers.written = checked


def _spoken(printer: PrinterSettings) -> str:
    match printer.device:
        case DeviceKind.FOLDER:
            return f"PDF di {printer.folder}"
        case DeviceKind.ESCPOS:
            return f"printer struk {printer.host}"
        case DeviceKind.SYSTEM:
            return f"printer {printer.printer or 'utama'}"
