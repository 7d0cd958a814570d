"""The report of the satisfaction survey: the index of the office, its elements and its services."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from sqlalchemy.orm import Session

from shared.catalogue import Catalogue
from shared.clock import service_day
from shared.reports.asked import Asked
from shared.reports.document import (
    Bars,
    Column,
    Document,
    Finding,
    Findings,
    KeyFigure,
    KeyFigures,
    Kind,
    Part,
    Section,
    Series,
    Table,
    Tone,
    Value,
    share,
)
from shared.reports.stationery import signatories
from shared.reports.wording import written_number
from shared.survey.disclosure import FEWEST_SHOWN, NOT_SAID, is_few, protected
from shared.survey.ikm import Quality, quality
from shared.survey.questions import ELEMENTS, TRAITS, Element, Trait
from shared.survey.reading import DAYS, read_figures
from shared.survey.views import Score, SurveyFigures
from shared.wording import format_plain_date

WORDS: Final = {
    Quality.A: "Sangat baik",
    Quality.B: "Baik",
    Quality.C: "Kurang baik",
    Quality.D: "Tidak baik",
}

_FOOTNOTES: Final = (
    "PermenPANRB 14/2017. IKM = jumlah (nilai rata-rata unsur × bobot) × 25; bobot tiap unsur"
    " 1/9, tidak dibulatkan. Hasil dibulatkan ke dua desimal sebelum digolongkan.",
    "Mutu: A 88,31–100,00 sangat baik; B 76,61–88,30 baik; C 65,00–76,60 kurang baik;"
    " D 25,00–64,99 tidak baik.",
    "Populasi: kunjungan yang selesai dilayani. Sampel: Krejcie dan Morgan dengan galat 5 %."
    f" Survei dapat diisi sampai {DAYS} hari setelah kunjungan, dan dihitung pada bulan"
    " kunjungannya.",
    "Survei diisi tanpa nama dan tidak terhubung dengan buku tamu.",
)

_NOTE_OF_SERVICES: Final = (
    "Sampel seluruh layanan dihitung dari populasi seluruhnya, bukan dijumlahkan. Nilai layanan"
    f" dengan kurang dari {FEWEST_SHOWN} responden tidak ditampilkan, supaya jawaban tidak dapat"
    " dikenali. Kalau nilai itu masih dapat dihitung dari selisihnya, layanan dengan responden"
    " paling sedikit berikutnya juga tidak ditampilkan."
)
_NOTE_OF_PROFILE: Final = (
    f"Kelompok dengan 1–{FEWEST_SHOWN - 1} responden tidak ditampilkan, begitu juga kelompok"
    " terkecil berikutnya, supaya tidak ada responden yang dapat dikenali."
)


def read_survey(session: Session, asked: Asked) -> Document:
    """The survey of a period, beside the whole period before even while it is running.

    An answer is counted in its visit's month and has no day of its visit by which it could be cut.
    """
    codes = [service.code for service in asked.catalogue.services]
    today = service_day(asked.now, asked.zone)
    before = asked.period.previous()
    words = f"Seluruh {before.words}" if today < asked.period.last else before.words
    now = protected(read_figures(session, codes, asked.period.first, asked.period.last))
    then = protected(read_figures(session, codes, before.first, before.last))
    return Document(
        title="Survei Kepuasan Masyarakat",
        subtitle="Indeks Kepuasan Masyarakat (IKM) per unsur dan per layanan",
        period=asked.period.words,
        file_name=f"skm-{asked.period.code}",
        sections=(
            Section("Ringkasan", _summary(now, then, words), sheet="Ringkasan"),
            Section("Nilai per unsur", _elements(now.overall), sheet="Unsur"),
            Section("Nilai per layanan", _services(now, asked.catalogue), sheet="Layanan"),
            Section("Profil responden", (_profile(now),), sheet="Responden"),
        ),
        signatories=signatories(asked.preferences, asked.catalogue),
        footnotes=(*_still_asked(asked.period.last, today), *_FOOTNOTES),
        landscape=True,
    )


def _still_asked(last: date, today: date) -> Iterator[str]:
    """That answers of a period which is over may still come."""
    until = last + timedelta(days=DAYS)
    if last < today <= until:
        yield (
            f"Kunjungan periode ini masih dapat dinilai sampai {format_plain_date(until)};"
            " hasilnya dapat berubah."
        )


def _summary(now: SurveyFigures, then: SurveyFigures, before: str) -> tuple[Part, ...]:
    score = now.overall
    earlier = f"{before}: {_number(then.overall)}"
    figures = KeyFigures(
        (
            KeyFigure("IKM", score.index, Kind.NUMBER2, earlier),
            KeyFigure("Mutu pelayanan", score.quality, Kind.TEXT, _words(score)),
            KeyFigure("Responden", score.answers, Kind.COUNT, f"dari {score.population} kunjungan"),
            KeyFigure("Sampel yang diperlukan", score.sample, Kind.COUNT, _reached(score)),
        )
    )
    return (figures, Findings(tuple(_findings(now))))


def _findings(figures: SurveyFigures) -> Iterator[Finding]:
    score = figures.overall
    if not score.is_judged:
        yield _why_not_judged(score)
        return
    is_good = score.quality in (Quality.A, Quality.B)
    yield Finding(
        f"IKM {_number(score)}: mutu pelayanan {score.quality} ({_words(score).lower()}).",
        Tone.GOOD if is_good else Tone.ATTENTION,
    )
    if score.population:
        yield _sample_finding(score)
    lowest, highest = (edge(index for index, _ in _indexed(score)) for edge in (min, max))
    if lowest < highest:
        yield Finding(f"Unsur tertinggi: {_named(score, highest)}.")
        yield Finding(f"Unsur terendah, prioritas perbaikan: {_named(score, lowest)}.")


def _why_not_judged(score: Score) -> Finding:
    if not score.answers:
        return Finding("Belum ada survei yang diisi pada periode ini.", Tone.ATTENTION)
    return Finding(
        f"Hanya {score.answers} responden. Nilai ditampilkan mulai {FEWEST_SHOWN} responden, supaya"
        " jawaban tidak dapat dikenali.",
        Tone.ATTENTION,
    )


def _sample_finding(score: Score) -> Finding:
    if score.is_reached:
        return Finding(
            f"Sampel tercapai: {score.answers} responden dari {score.sample} yang diperlukan.",
            Tone.GOOD,
        )
    return Finding(
        f"Sampel belum tercapai: kurang {score.sample - score.answers} responden dari"
        f" {score.sample} yang diperlukan. Hasil belum mewakili semua pengguna layanan.",
        Tone.ATTENTION,
    )


def _named(score: Score, sought: Decimal) -> str:
    """The elements of that index, and the index."""
    names = [element.name.text for index, element in _indexed(score) if index == sought]
    return f"{', '.join(names)} ({written_number(sought, 2)})"


def _elements(score: Score) -> tuple[Part, ...]:
    totals = score.totals or (None,) * len(ELEMENTS)
    rows = tuple(
        (f"U{at}", element.name.text, total, average, index, index and quality(index))
        for at, (element, total, average, index) in enumerate(
            zip(ELEMENTS, totals, score.averages, score.indices, strict=True), 1
        )
    )
    table = Table(
        columns=(
            Column("Kode", weight=0.4),
            Column("Unsur pelayanan", weight=2),
            Column("Jumlah nilai", Kind.COUNT, weight=1.2),
            Column("Nilai rata-rata (NRR)", Kind.NUMBER2, weight=1.6),
            Column("Indeks unsur (NRR × 25)", Kind.NUMBER2, weight=1.8),
            Column("Mutu", weight=0.6),
        ),
        rows=rows,
        totals=("", "IKM", None, None, score.index, score.quality),
    )
    names = tuple(element.name.text for element in ELEMENTS)
    chart = Bars(
        "Indeks per unsur (25–100)",
        names,
        (Series("Indeks", score.indices),),
        Kind.NUMBER2,
        horizontal=True,
    )
    return (table, chart) if score.is_judged else (table,)


def _services(figures: SurveyFigures, catalogue: Catalogue) -> tuple[Part, ...]:
    titles = {service.code: service.title for service in catalogue.services}
    scores = figures.services
    rows = tuple(
        (code, titles.get(code, "Layanan katalog lama"), *_line(score))
        for code, score in scores.items()
    )
    columns = (
        Column("Kode", weight=0.4),
        Column("Layanan", weight=2.4),
        Column("Kunjungan (populasi)", Kind.COUNT, total=True),
        Column("Sampel diperlukan", Kind.COUNT),
        Column("Responden", Kind.COUNT, total=True),
        Column("Tercapai", weight=0.6),
        Column("IKM", Kind.NUMBER2, weight=0.6),
        Column("Mutu", weight=0.5),
        *(
            Column(f"U{at}", Kind.NUMBER2, weight=0.5, group="Nilai rata-rata unsur")
            for at in range(1, len(ELEMENTS) + 1)
        ),
    )
    table = Table(
        columns=columns,
        rows=rows,
        totals=("", "Seluruh layanan", *_line(figures.overall)),
        note=_NOTE_OF_SERVICES,
    )
    judged = [code for code, score in scores.items() if score.is_judged]
    chart = Bars(
        "IKM per layanan (25–100)",
        tuple(judged),
        (Series("IKM", tuple(scores[code].index for code in judged)),),
        Kind.NUMBER2,
    )
    return (table, chart) if judged else (table,)


def _line(score: Score) -> tuple[Value, ...]:
    reached = ("ya" if score.is_reached else "belum") if score.population else None
    return (
        score.population, score.sample, score.answers, reached, score.index, score.quality,
        *score.averages,
    )  # fmt: skip


def _profile(figures: SurveyFigures) -> Table:
    answers = figures.overall.answers
    return Table(
        columns=(
            Column("Ciri", weight=1.5),
            Column("Jawaban", weight=2),
            Column("Responden", Kind.COUNT),
            Column("Bagian", Kind.PERCENT),
        ),
        rows=tuple(
            (trait.name.text, said, count, None if count is None else share(count, answers))
            for trait in TRAITS
            for said, count in _counted(trait, figures.profile[trait.code])
        ),
        note=_NOTE_OF_PROFILE,
    )


def _counted(trait: Trait, counts: Mapping[str, int | None]) -> Iterator[tuple[str, int | None]]:
    for code, said in trait.choices.items():
        yield said.text, counts[code]
    yield "Tidak diisi", counts[NOT_SAID]


def _indexed(score: Score) -> Iterator[tuple[Decimal, Element]]:
    for index, element in zip(score.indices, ELEMENTS, strict=True):
        if index is not None:
            yield index, element


def _words(score: Score) -> str:
    return WORDS[score.quality] if score.quality else _unjudged(score)


def _reached(score: Score) -> str:
    if not score.population:
        return "belum ada kunjungan"
    return "tercapai" if score.is_reached else f"kurang {score.sample - score.answers}"


def _number(score: Score) -> str:
    return _unjudged(score) if score.index is None else written_number(score.index, 2)


def _unjudged(score: Score) -> str:
    return "tidak ditampilkan" if is_few(score.answers) else "belum dinilai"
