"""Targets that changed within a period: what was asked for before, and how the change is told."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from itertools import groupby
from operator import attrgetter

from shared.reports.monitoring.figures import NewTarget, PeriodFigures
from shared.reports.monitoring.parts import labels_of
from shared.wording import format_plain_date


def with_former(changes: Iterable[NewTarget], at_first: Mapping[str, int]) -> tuple[NewTarget, ...]:
    """The same targets, in order of their days, each with what was asked for until it began.

    `at_first` are the targets of the period's first day, for services that have one (D42).
    """
    held = dict(at_first)
    found = []
    for change in changes:
        former = held.get(change.service)
        found.append(change if former is None else replace(change, before=former))
        held[change.service] = change.percent
    return tuple(found)


def told_changes(present: PeriodFigures) -> Iterator[str]:
    """A sentence for each service whose target changed: from when on, and what it is judged by."""
    labels = labels_of(present)
    of = attrgetter("service")
    changes = (change for change in present.new_targets if change.percent != change.before)
    for service, group in groupby(sorted(changes, key=of), key=of):
        yield _told(labels.get(service, service), tuple(group))


def _told(name: str, changes: tuple[NewTarget, ...]) -> str:
    first, last = changes[0], changes[-1]
    until = format_plain_date(first.from_day - timedelta(days=1))
    steps = (f"{each.percent} % sejak {format_plain_date(each.from_day)}" for each in changes)
    return (
        f"Target {name} berubah dalam periode ini: {first.before} % sampai {until},"
        f" {', '.join(steps)}. Seluruh periode dinilai dengan target terakhir, {last.percent} %."
    )
