"""What the monitoring's figures say as sentences."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from shared.monitoring.words import REASON_ERASED
from shared.reports.document import Tone
from shared.reports.monitoring.figures import (
    Escalated,
    NewTarget,
    OnTime,
    Override,
    PeriodFigures,
    Refusal,
    RequestCount,
    ServiceFigures,
    Spread,
    Volume,
)
from shared.reports.monitoring.findings import findings

QUIET = PeriodFigures(
    first=date(2026, 11, 1),
    last=date(2026, 11, 30),
    visits=0,
    guests=0,
    tickets=0,
    waiting=Spread(),
    services=(),
    outcomes=(),
    refusals=(),
    escalated=(),
    overrides=(),
    new_targets=(),
)


def service(within: int, judged: int, percent: int = 100, code: str = "1a") -> ServiceFigures:
    """A service of which so many were on time."""
    return ServiceFigures(code, "Registrasi", "± 15 menit", percent, on_time=OnTime(judged, within))


def busy(*services: ServiceFigures, **changes: object) -> PeriodFigures:
    """A month with visits."""
    month = replace(QUIET, visits=120, heat={(0, 9): 80, (4, 13): 40}, services=services)
    return replace(month, **changes)  # type: ignore[arg-type]


def said(present: PeriodFigures, previous: PeriodFigures = QUIET) -> list[str]:
    return [finding.text for finding in findings(present, previous, "Oktober 2026")]


def test_a_period_without_anybody_says_so_and_nothing_else() -> None:
    assert said(QUIET) == ["Tidak ada kunjungan dan permintaan pada periode ini."]


def test_kept_promises_are_good_news() -> None:
    first = findings(busy(service(50, 50)), QUIET, "Oktober 2026")[0]
    assert first.tone is Tone.GOOD
    assert first.text == (
        "50 dari 50 (100,0 %) selesai tepat waktu; semua layanan mencapai targetnya."
    )


@pytest.mark.parametrize(
    ("within", "judged", "percent", "misses"),
    [(19, 20, 95, False), (949, 1000, 95, True), (0, 0, 100, False), (9999, 10000, 100, True)],
)
def test_a_target_is_missed_by_the_smallest_part(
    within: int, judged: int, percent: int, misses: bool
) -> None:
    assert service(within, judged, percent).misses is misses


def test_a_share_is_rounded_but_never_to_all_or_none_that_it_is_not() -> None:
    assert OnTime(3, 2).share == Decimal("0.667")
    assert OnTime(21, 6).share == Decimal("0.286")
    assert OnTime(10_000, 9_999).share == Decimal("0.999")
    assert OnTime(10_000, 1).share == Decimal("0.001")
    assert OnTime(7, 7).share == Decimal(1)
    assert OnTime(7, 0).share == Decimal(0)
    assert OnTime().share is None


def test_missed_targets_come_first_the_furthest_from_its_target_before_others() -> None:
    near, far = service(94, 100, 95, "1b"), service(50, 100, 80, "2c")
    sentences = said(busy(near, far))
    assert sentences[1] == "2c Registrasi di bawah target 80 %: 50 dari 100 (50,0 %) tepat waktu."
    assert sentences[2].startswith("1b Registrasi di bawah target 95 %")


def test_the_deepest_fall_is_told_and_chance_is_not() -> None:
    then = busy(service(98, 100), service(4, 4, code="2c"))
    now = busy(service(91, 100), service(1, 4, code="2c"))
    (fall,) = (text for text in said(now, then) if "paling turun" in text)
    assert fall == (
        "Ketepatan paling turun pada 1a Registrasi: dari 98,0 % (Oktober 2026) menjadi 91,0 %."
    )


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (100, "120 kunjungan, naik 20,0 % dari Oktober 2026 (100)."),
        (160, "120 kunjungan, turun 25,0 % dari Oktober 2026 (160)."),
        (120, "120 kunjungan, sama banyak dengan Oktober 2026 (120)."),
        (0, "120 kunjungan."),
    ],
)
def test_visits_are_compared_with_the_period_before(before: int, words: str) -> None:
    assert words in said(busy(), replace(QUIET, visits=before))


def test_what_needs_somebody_is_told() -> None:
    line = replace(
        service(10, 10),
        volume=Volume(served=90, no_show=10, carried_over=3, still_open=2),
        requests=RequestCount(open=1, escalated=2, done=4),
    )
    present = busy(
        line,
        tickets=105,
        waiting=Spread(90, timedelta(minutes=7), timedelta(minutes=31), timedelta(minutes=50)),
        escalated=(Escalated("2c", "lkpp", 4, 1, 2),),
        refusals=(Refusal("1a", "Bukan direktur", 4), Refusal("1b", "NPWP", 5)),
        overrides=(
            Override("ticket.called", "Sakit", 3),
            Override("ticket.called", "Tender", 2),
            Override("ticket.cancelled", "Pulang", 4),
        ),
        new_targets=(NewTarget("1a", date(2026, 11, 17), 95),),
    )
    sentences = said(present)
    for wanted in (
        "3 permintaan belum selesai, 2 di antaranya dieskalasi.",
        "2 eskalasi belum dijawab.",
        "2 nomor antrean belum ditutup.",
        "Target 1a Registrasi berubah dalam periode ini: 100 % sampai 16 November 2026, 95 % sejak"
        " 17 November 2026. Seluruh periode dinilai dengan target terakhir, 95 %.",
        "Paling ramai Senin pukul 09.00–10.00: 80 kedatangan.",
        "Separuh pengunjung loket dipanggil dalam 7 mnt, 95 % dalam 31 mnt.",
        "10 nomor (9,5 %) tidak hadir saat dipanggil.",
        "3 nomor dilanjutkan ke hari berikutnya pada akhir hari; ketepatannya dinilai pada nomor"
        " yang menyelesaikannya.",
        "9 penolakan, alasan terbanyak “NPWP” (5).",
        "9 langkah di luar aturan, terbanyak “Dipanggil” (5).",
    ):
        assert wanted in sentences


def test_absences_are_a_share_of_the_numbers_and_not_of_the_lines_they_stood_in() -> None:
    """Ninety numbers were sent on from 1a to 1b: a hundred numbers stood in 190 places."""
    first = replace(service(0, 0), volume=Volume(sent_on=90, no_show=5))
    second = replace(service(0, 0, code="1b"), volume=Volume(served=90, no_show=5))
    sentences = said(busy(first, second, tickets=100))
    assert "10 nomor (10,0 %) tidak hadir saat dipanggil." in sentences


def test_reasons_that_were_erased_are_counted_and_not_called_the_most_frequent() -> None:
    gone = Refusal("1a", REASON_ERASED, 6)
    some = busy(service(1, 1), refusals=(gone, Refusal("1b", "NPWP", 6)))
    assert "12 penolakan, alasan terbanyak “NPWP” (6)." in said(some)
    none = busy(service(1, 1), refusals=(gone,))
    assert "6 penolakan; alasannya sudah dihapus." in said(none)


def test_where_more_reasons_were_erased_the_best_known_is_called_no_more_than_that() -> None:
    refusals = (
        Refusal("1a", REASON_ERASED, 2),
        Refusal("1b", REASON_ERASED, 2),
        Refusal("1b", "NPWP", 3),
        Refusal("1b", "NIB", 1),
    )
    assert (
        "8 penolakan, alasan terbanyak yang masih tercatat “NPWP” (3); 4 alasan sudah dihapus."
    ) in said(busy(service(1, 1), refusals=refusals))
