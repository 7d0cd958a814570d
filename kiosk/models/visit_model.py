"""The visit on screen: which page, which step, and the way back."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.flow import UNFRAMED, Errand, VisitFlow
from kiosk.models.qml import QmlElement, QmlUncreatable
from shared.catalogue import Audience
from shared.errors import UserError
from shared.qt.tasks import Tasks

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class VisitModel(QObject):
    """The flow of the visitor at the kiosk; every model says `touch` after it changed it."""

    changed = Signal()
    pageChanged = Signal()

    def __init__(self, flow: VisitFlow, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self.flow = flow
        self._tasks = tasks
        self._shown_page = flow.page

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """The page on screen, as `kiosk.flow.Page` names it."""
        return self.flow.page

    @Property(str, notify=changed)
    def audience(self) -> str:
        """Who the visitor is."""
        return self.flow.form.audience

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def steps(self) -> list[str]:
        """The stages of this visitor's way."""
        return list(self.flow.steps)

    @Property(int, notify=changed)
    def stepIndex(self) -> int:
        """The position of the present stage in `steps`; an errand has no stages."""
        return self.flow.steps.index(self.flow.step) if self.flow.steps else -1

    @Property(bool, notify=pageChanged)
    def isFramed(self) -> bool:
        """Whether the page stands between header and footer."""
        return self.flow.page not in UNFRAMED

    @Property(bool, notify=changed)
    def isErrand(self) -> bool:
        """Whether the visitor is at something else than signing in."""
        return self.flow.errand is not None

    @Property(bool, notify=changed)
    def mayGoBack(self) -> bool:
        """Whether "Kembali" leads anywhere."""
        return self.flow.may_go_back

    @Property(bool, notify=changed)
    def hasBegun(self) -> bool:
        """Whether there is something that "Batal" would end."""
        return self.flow.has_begun

    @Property(bool, notify=changed)
    def underWay(self) -> bool:
        """Whether the guestbook is being asked."""
        return self.flow.under_way

    @Slot(str)
    def chooseAudience(self, audience: str) -> None:
        """Begin a visit."""
        self.flow.choose_audience(Audience(audience))
        self.touch()

    @Slot()
    def back(self) -> None:
        """Go to the page before."""
        self.flow.back()
        self.touch()

    @Slot()
    def wipe(self) -> None:
        """Forget the visitor; what is still under way for them is shown to nobody."""
        self._tasks.forget(self.flow.visit)
        self.flow.wipe()
        self.touch()

    def begin(self, errand: Errand) -> None:
        """Put an errand on screen."""
        self.flow.begin(errand)
        self.touch()

    def show_fault(self, fault: UserError) -> None:
        """Interrupt the visit because something broke."""
        if not self.flow.is_untouched:
            self.flow.failed(fault)
            self.touch()

    def touch(self) -> None:
        """Tell everybody that the flow has changed."""
        self.changed.emit()
        if self.flow.page is not self._shown_page:
            self._shown_page = self.flow.page
            self.pageChanged.emit()
