"""What the sections of the monitoring have in common: services by name, columns of counts."""

from typing import Final

from shared.reports.document import Column, Kind
from shared.reports.monitoring.figures import PeriodFigures, ServiceFigures

SERVICE: Final = Column("Layanan", weight=3.2)


def counts(group: str, *titles: str) -> tuple[Column, ...]:
    """Columns of counts with a sum under them."""
    return tuple(Column(title, Kind.COUNT, group=group, total=True) for title in titles)


def label(service: ServiceFigures) -> str:
    """A service as a table names it."""
    return f"{service.code} {service.title}" if service.title != service.code else service.code


def labels_of(present: PeriodFigures) -> dict[str, str]:
    """What services are called, by code."""
    return {service.code: label(service) for service in present.services}
