"""What a period's figures say, as sentences; the figures in, the sentences out."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from shared.monitoring.words import REASON_ERASED, words_for
from shared.reports.document import Finding, Tone
from shared.reports.monitoring.figures import OnTime, PeriodFigures, ServiceFigures
from shared.reports.monitoring.parts import label
from shared.reports.monitoring.targets import told_changes
from shared.reports.wording import written_duration, written_number
from shared.wording import DAY_NAMES

_FEWEST_TO_COMPARE: Final = 5
"""Of fewer judged matters one alone would look like a trend."""

_NOTABLE_FALL: Final = Decimal("0.01")


def findings(
    present: PeriodFigures,
    previous: PeriodFigures,
    previous_words: str,
    *,
    is_running: bool = False,
) -> tuple[Finding, ...]:
    """What a period says by itself and beside the one before, the most important first.

    One that `is_running` stands beside the same part of the one before, and says so.
    """
    if not present.visits and not present.requests.received:
        return (Finding("Tidak ada kunjungan dan permintaan pada periode ini."),)
    return (
        *_promises(present),
        *_left_open(present),
        *_falls(present, previous, previous_words),
        *(Finding(change) for change in told_changes(present)),
        *_crowd(present, previous, previous_words, is_running),
        *_waiting(present),
        *_absent(present),
        *_carried_over(present),
        *_refused(present),
        *_out_of_rule(present),
    )


def percent(share: Decimal | None) -> str:
    """A share of one as "97,3 %"."""
    return "–" if share is None else f"{written_number(share * 100, 1)} %"


def _promises(present: PeriodFigures) -> Iterator[Finding]:
    kept = present.on_time
    if not kept.judged:
        yield Finding("Belum ada layanan berbatas waktu yang selesai dan dapat dinilai.")
        return
    missing = [service for service in present.services if service.misses]
    yield Finding(
        f"{_of(kept)} selesai tepat waktu"
        + ("." if missing else "; semua layanan mencapai targetnya."),
        Tone.PLAIN if missing else Tone.GOOD,
    )
    for service in sorted(missing, key=_shortfall, reverse=True):
        assert service.on_time is not None
        yield Finding(
            f"{label(service)} di bawah target {service.percent} %:"
            f" {_of(service.on_time)} tepat waktu.",
            Tone.ATTENTION,
        )


def _left_open(present: PeriodFigures) -> Iterator[Finding]:
    pending = present.requests.pending
    if pending:
        passed_on = present.requests.escalated
        more = f", {_count(passed_on)} di antaranya dieskalasi" if passed_on else ""
        yield Finding(f"{_count(pending)} permintaan belum selesai{more}.", Tone.ATTENTION)
    unanswered = sum(each.awaited for each in present.escalated)
    if unanswered:
        yield Finding(f"{_count(unanswered)} eskalasi belum dijawab.", Tone.ATTENTION)
    if still_open := present.volume.still_open:
        yield Finding(f"{_count(still_open)} nomor antrean belum ditutup.", Tone.ATTENTION)


def _falls(present: PeriodFigures, previous: PeriodFigures, words: str) -> Iterator[Finding]:
    """The service whose share fell most, if it fell by a percent or more."""
    fell = []
    for service in present.services:
        before = previous.service(service.code)
        now, then = service.on_time, before.on_time if before else None
        if now and then and min(now.judged, then.judged) >= _FEWEST_TO_COMPARE:
            fall = (then.share or Decimal(0)) - (now.share or Decimal(0))
            fell.append((fall, service, then.share, now.share))
    if not fell:
        return
    fall, service, then_share, now_share = max(fell, key=lambda each: each[0])
    if fall >= _NOTABLE_FALL:
        yield Finding(
            f"Ketepatan paling turun pada {label(service)}: dari {percent(then_share)}"
            f" ({words}) menjadi {percent(now_share)}.",
            Tone.ATTENTION,
        )


def _crowd(
    present: PeriodFigures, previous: PeriodFigures, words: str, is_running: bool
) -> Iterator[Finding]:
    if not present.visits:
        return
    told = f"{'Sampai hari ini ' if is_running else ''}{_count(present.visits)} kunjungan"
    if previous.visits:
        change = Decimal(abs(present.visits - previous.visits)) / previous.visits
        way = "naik" if present.visits > previous.visits else "turun"
        compared = f"{way} {percent(change)} dari" if change else "sama banyak dengan"
        told = f"{told}, {compared} {words} ({_count(previous.visits)})"
    yield Finding(f"{told}.")
    (day, hour), count = max(present.heat.items(), key=lambda each: (each[1], each[0]))
    yield Finding(
        f"Paling ramai {DAY_NAMES[day]} pukul {hour:02}.00–{hour + 1:02}.00:"
        f" {_count(count)} kedatangan."
    )


def _waiting(present: PeriodFigures) -> Iterator[Finding]:
    waiting = present.waiting
    if waiting.median is None or waiting.p95 is None:
        return
    yield Finding(
        f"Separuh pengunjung loket dipanggil dalam {written_duration(waiting.median)},"
        f" 95 % dalam {written_duration(waiting.p95)}."
    )


def _absent(present: PeriodFigures) -> Iterator[Finding]:
    if absent := present.volume.no_show:
        share = percent(Decimal(absent) / present.tickets)
        yield Finding(f"{_count(absent)} nomor ({share}) tidak hadir saat dipanggil.")


def _carried_over(present: PeriodFigures) -> Iterator[Finding]:
    if count := present.volume.carried_over:
        yield Finding(
            f"{_count(count)} nomor dilanjutkan ke hari berikutnya pada akhir hari; ketepatannya"
            " dinilai pada nomor yang menyelesaikannya."
        )


def _refused(present: PeriodFigures) -> Iterator[Finding]:
    reasons: Counter[str] = Counter()
    for refusal in present.refusals:
        reasons[refusal.reason] += refusal.count
    told = f"{_count(reasons.total())} penolakan"
    erased = reasons.pop(REASON_ERASED, 0)
    if reasons:
        reason, count = max(reasons.items(), key=lambda each: (each[1], each[0]))
        most = f"“{reason}” ({_count(count)})"
        if erased > count:  # one of theirs may have been given more often
            most = f"yang masih tercatat {most}; {_count(erased)} alasan sudah dihapus"
        yield Finding(f"{told}, alasan terbanyak {most}.")
    elif erased:
        yield Finding(f"{told}; alasannya sudah dihapus.")


def _out_of_rule(present: PeriodFigures) -> Iterator[Finding]:
    acts: Counter[str] = Counter()
    for override in present.overrides:
        acts[override.action] += override.count
    if acts:
        act, count = max(acts.items(), key=lambda each: (each[1], each[0]))
        yield Finding(
            f"{_count(acts.total())} langkah di luar aturan, terbanyak"
            f" “{words_for(act)}” ({_count(count)})."
        )


def _shortfall(service: ServiceFigures) -> Decimal:
    share = service.on_time.share if service.on_time else None
    return Decimal(service.percent or 0) / 100 - (share or Decimal(0))


def _of(kept: OnTime) -> str:
    return f"{_count(kept.within)} dari {_count(kept.judged)} ({percent(kept.share)})"


def _count(number: int) -> str:
    return written_number(Decimal(number), 0)
