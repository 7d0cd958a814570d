"""The last page of a new office: keep a copy of its key, then begin."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from shared.errors import UserError
from shared.messages import sentence
from shared.qt.setup.parts import TextEntry, button, line, restyle, words
from shared.qt.setup.steps import Answers, Step
from shared.settings import load_settings
from shared.setup import Setup


class ReadyStep(Step):
    """Says that everything stands, and for a new office what must not be lost."""

    title = "Siap"
    question = "Komputer ini siap"
    verb = "Buka"

    copy_asked = Signal(object)
    """Carries the work that copies the key."""

    def __init__(self, setup: Setup, answers: Answers) -> None:
        super().__init__(setup, answers)
        self._words = words("", "quiet", "readyWords")
        self._folder = TextEntry("copyFolder", "&Folder untuk salinan kunci, misalnya cakram USB")
        self._copy = button("&Simpan salinan kunci", "copyKeyButton")
        self._copy.clicked.connect(self._on_copy)
        self._folder.field.returnPressed.connect(self._on_copy)
        self._said = words("", "ready", "copySaid")
        self._said.hide()
        self.content.addWidget(self._words)
        self.content.addWidget(self._folder)
        across = line(self._copy)
        across.addStretch(1)
        self.content.addLayout(across)
        self.content.addWidget(self._said)

    def begin(self) -> None:
        is_new = self.answers.way.is_new
        self._folder.setVisible(is_new)
        self._copy.setVisible(is_new)
        self._words.setText(
            "Simpan salinan kunci kantor di luar komputer ini, misalnya di brankas. Tanpa kunci,"
            " nomor identitas dan telepon tidak terbaca lagi, dan komputer lain tidak dapat"
            " bergabung. Setelah itu, buat petugas pertama."
            if is_new
            else "Pengaturan tersimpan. Buka aplikasi untuk mulai bekerja."
        )
        if is_new:
            self._folder.field.setFocus()

    def check(self) -> Callable[[], Any]:
        return partial(str, "")

    def keep(self, _checked: Any) -> None:
        """Nothing more is asked."""

    def show_copied(self, outcome: object) -> None:
        """Say where the copy lies, or why there is none."""
        is_refused = isinstance(outcome, UserError)
        restyle(self._said, "role", "error" if is_refused else "ready")
        self._said.setText(
            sentence(outcome) if isinstance(outcome, UserError) else f"Disimpan: {outcome}"
        )
        self._said.show()

    def _on_copy(self) -> None:
        assert self.answers.written is not None
        key_file = load_settings(self.answers.written).key_file
        self.copy_asked.emit(partial(self.setup.copy_key, key_file, self._folder.text.strip()))
