"""The steps that lead to an office: which one, where its data lie, its key or its size."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from shared.errors import UserError
from shared.qt.setup.parts import Choice, Entry, TextEntry, column, line, words
from shared.qt.setup.steps import Answers, Step
from shared.setup import Server, Setup, Way
from shared.setup.use_cases import MOST_COMPUTERS, MOST_COUNTERS

SAMPLE: Final = "sample"
_CHOICES: Final = (
    (
        "wayNewFile",
        Way.NEW_FILE,
        "Kantor baru di komputer ini",
        "Data disimpan di komputer ini saja. Tanpa server; kios, loket, dan layar di satu PC.",
    ),
    (
        "wayNewServer",
        Way.NEW_SERVER,
        "Kantor baru untuk beberapa komputer",
        "Data disimpan di server PostgreSQL yang sudah disiapkan petugas TI.",
    ),
    (
        "wayJoin",
        Way.JOIN_SERVER,
        "Bergabung dengan kantor yang sudah ada",
        "Komputer ini menjadi loket, kios, atau layar tambahan. Siapkan kunci kantor.",
    ),
    (
        "waySample",
        SAMPLE,
        "Coba kantor contoh",
        "Untuk belajar: petugas dan waktunya contoh, dan setiap layar bertanda SIMULASI.",
    ),
)


class WayStep(Step):
    """Which office this computer belongs to."""

    title = "Kantor"
    question = "Kantor mana yang dipakai komputer ini?"

    def __init__(self, setup: Setup, answers: Answers) -> None:
        super().__init__(setup, answers)
        self._chosen: Way | str = answers.way
        self._choices: dict[Way | str, Choice] = {}
        self.content.setSpacing(10)
        for name, way, title, about in _CHOICES:
            choice = Choice(name, title, about, is_sample=way == SAMPLE)
            choice.picked.connect(partial(self._pick, way))
            choice.confirmed.connect(self.onward)
            self._choices[way] = choice
            self.content.addWidget(choice)

    def begin(self) -> None:
        self._choices.get(self._chosen, self._choices[Way.JOIN_SERVER]).setFocus()

    def check(self) -> Callable[[], Any]:
        return partial(str, self._chosen)

    def keep(self, _checked: Any) -> None:
        self.answers.wants_sample = self._chosen == SAMPLE
        # Joining is one choice here; the next step tells a server from a file.
        is_joining_still = self._chosen is Way.JOIN_SERVER and not self.answers.way.is_new
        if isinstance(self._chosen, Way) and not is_joining_still:
            self.answers.way = self._chosen

    def _pick(self, way: Way | str) -> None:
        self._chosen = way
        for each, choice in self._choices.items():
            choice.show_chosen(each == way)


class DatabaseStep(Step):
    """Where the office's data lie: a file of this computer, or a server."""

    title = "Data"
    question = "Di mana data kantor disimpan?"

    def __init__(self, setup: Setup, answers: Answers) -> None:
        super().__init__(setup, answers)
        self._where = QComboBox()
        self._where.setObjectName("whereChoice")
        self._where.addItems(["Server PostgreSQL", "Berkas di komputer ini"])
        self._where.currentIndexChanged.connect(self._show_way)
        self._where_entry = Entry("&Tempat data", self._where)
        self._path = TextEntry("pathField", "&Berkas basis data")
        self._path.field.setText(str(answers.file))
        self._host = TextEntry("hostField", "&Server", sample="misalnya 192.168.1.10")
        self._port = TextEntry("portField", "P&orta")
        self._port.field.setText("5432")
        self._port.setFixedWidth(120)
        self._database = TextEntry("databaseField", "Nama basis &data", sample="loket")
        self._user = TextEntry("userField", "Nama &pengguna")
        self._password = TextEntry("serverPasswordField", "Kata sa&ndi", is_secret=True)
        self._server = QWidget()
        fields = column(14)
        fields.addLayout(line(self._host, self._port))
        for entry in (self._database, self._user, self._password):
            fields.addWidget(entry)
        self._server.setLayout(fields)
        for entry in (self._path, self._host, self._port, self._database, self._user):
            entry.field.returnPressed.connect(self.onward)
        self._password.field.returnPressed.connect(self.onward)
        self.entries = {"path": self._path, "host": self._host, "port": self._port}
        for part in (self._where_entry, self._path, self._server):
            self.content.addWidget(part)

    def begin(self) -> None:
        is_joining = not self.answers.way.is_new
        self._where_entry.setVisible(is_joining)
        if is_joining:
            self._where.setCurrentIndex(int(self.answers.way is Way.JOIN_FILE))
        self._show_way()
        (self._path if self._way.is_file else self._host).field.setFocus()

    @property
    def _way(self) -> Way:
        if self.answers.way.is_new:
            return self.answers.way
        return Way.JOIN_FILE if self._where.currentIndex() else Way.JOIN_SERVER

    def check(self) -> Callable[[], Any]:
        if self._way.is_file:
            return partial(self.setup.check_file, self._way, self._path.text)
        host, database, user = (
            entry.text.strip() for entry in (self._host, self._database, self._user)
        )
        typed = (host, database, user, self._password.text)
        return partial(self._check_server, self._way, typed, self._port.text)

    def _check_server(self, way: Way, typed: tuple[str, str, str, str], port: str) -> Any:
        return self.setup.check_server(way, Server(*typed, self.setup.check_port(port)))

    def keep(self, checked: Any) -> None:
        self.answers.way = self._way
        self.answers.database_url, self.answers.office = checked

    def entry_of(self, refusal: UserError) -> Entry | None:
        if self._way.is_file:
            return self._path
        return self._port if refusal.key == "setup.port" else None

    def _show_way(self) -> None:
        self.take_back()
        self._path.setVisible(self._way.is_file)
        self._server.setVisible(not self._way.is_file)


class SizeStep(Step):
    """How large a new office is to begin with."""

    title = "Loket dan PC"
    question = "Seberapa besar kantornya?"
    explained = (
        "Setiap loket mula-mula memanggil semua layanan. Semuanya dapat diubah nanti di halaman"
        " Kantor."
    )

    def __init__(self, setup: Setup, answers: Answers) -> None:
        super().__init__(setup, answers)
        self._counters = _number("countersField", 1, MOST_COUNTERS)
        self._computers = _number("computersField", 0, MOST_COMPUTERS)
        self.content.addWidget(Entry("Banyaknya &loket", self._counters))
        self.content.addWidget(Entry("Banyaknya &PC di ruang bidding", self._computers))

    def is_wanted(self) -> bool:
        return self.answers.way.is_new

    def begin(self) -> None:
        self._counters.setValue(self.answers.counters)
        self._computers.setValue(self.answers.computers)
        self._counters.setFocus()
        self._counters.selectAll()

    def check(self) -> Callable[[], Any]:
        return partial(tuple, (self._counters.value(), self._computers.value()))

    def keep(self, checked: Any) -> None:
        self.answers.counters, self.answers.computers = checked


class KeyStep(Step):
    """The office key, brought along from a workstation that has it."""

    title = "Kunci"
    question = "Kunci kantor"
    explained = (
        "Nomor identitas dan telepon di basis data hanya terbaca dengan kunci ini. Salin dari"
        " komputer yang sudah dipakai, atau dari salinan di brankas."
    )

    def __init__(self, setup: Setup, answers: Answers) -> None:
        super().__init__(setup, answers)
        self._office = words("", "ready", "officeFound")
        self._key = TextEntry(
            "keyField",
            "&Kunci, atau letak berkasnya",
            "Kunci adalah satu baris yang diawali LOKET-KEY-1:",
            is_secret=True,
        )
        self._key.field.returnPressed.connect(self.onward)
        self.entries = {"key": self._key}
        self.content.addWidget(self._office)
        self.content.addWidget(self._key)

    def is_wanted(self) -> bool:
        return not self.answers.way.is_new

    def begin(self) -> None:
        office = self.answers.office
        assert office is not None
        self._office.setText(f"Ditemukan: {office.name}")
        if not self._key.text:
            self._key.field.setText(self.setup.present_key(office))
        self._key.field.setFocus()

    def check(self) -> Callable[[], Any]:
        assert self.answers.office is not None
        return partial(self.setup.check_key, self._key.text, self.answers.office)

    def keep(self, checked: Any) -> None:
        self.answers.key_line = checked

    def entry_of(self, _refusal: UserError) -> Entry | None:
        return self._key


def _number(name: str, least: int, most: int) -> QSpinBox:
    made = QSpinBox()
    made.lineEdit().setTextMargins(12, 0, 12, 0)
    made.setObjectName(name)
    made.setRange(least, most)
    made.setMaximumWidth(160)
    return made
