"""The notice on personal data, and which version of it a visitor was shown."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.flow import Page, Privacy
from kiosk.flow.trail import Trail
from kiosk.models.offers import Offers
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.visit_model import VisitModel
from shared.privacy_notice import Notice

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_TOLD_ON = frozenset({Page.DETAILS, Page.RECALLED})
"""Every way to a number leads over one of these pages."""


@QmlElement
@QmlUncreatable("made by the window")
class PrivacyModel(QObject):
    """Shows the whole notice; the wording does not change under whoever reads it."""

    changed = Signal()

    def __init__(self, visit: VisitModel, offers: Offers, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._offers = offers
        self._told: Notice | None = None
        visit.pageChanged.connect(self._on_page)
        offers.changed.connect(self._on_page)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def paragraphs(self) -> list[str]:
        """The notice, paragraph by paragraph."""
        notice = self._told or self._offers.notice
        if notice is None:
            return []
        return self._offers.spoken.of(notice.text, notice.text_en).splitlines()

    @Slot()
    def open(self) -> None:
        """Show the whole notice, unless what was sent is about to be answered."""
        flow = self._visit.flow
        is_busy = isinstance(flow.errand, Trail) and flow.errand.under_way
        if not is_busy and not flow.under_way:
            self._visit.begin(Privacy(flow.errand))

    @Slot()
    def _on_page(self) -> None:
        flow = self._visit.flow
        if flow.page is Page.HOME:
            self._told = None
        elif flow.page in _TOLD_ON and self._told is None and self._offers.notice is not None:
            self._told = self._offers.notice
            flow.notice_version = self._told.version
        self.changed.emit()
