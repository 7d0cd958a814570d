"""The window of the satisfaction survey alone, for a tablet in the visitors' hands."""

from pathlib import Path
from typing import cast

from kiosk.models.kiosk_model import KioskModel
from kiosk.models.survey_model import SurveyModel
from kiosk.window import KioskWindow


class SurveyWindow(KioskWindow):
    """Asks whoever scans a slip, or types its code, how the service was; nothing else."""

    main = Path(__file__).parent / "qml" / "SurveyMain.qml"

    def hear(self, kiosk: KioskModel, content: str) -> None:
        """A slip was scanned: its visitor wants to answer."""
        cast(SurveyModel, kiosk.survey).hear(content)
