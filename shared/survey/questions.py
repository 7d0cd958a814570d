"""What the survey asks: nine elements with four answers each, and a profile nobody has to give."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Wording:
    """The same words in both languages of the kiosk."""

    text: str
    text_en: str


@dataclass(frozen=True, slots=True)
class Element:
    """One of the nine elements; its answers stand for the scores 1 to 4, in this order."""

    name: Wording
    question: Wording
    answers: tuple[Wording, Wording, Wording, Wording]


@dataclass(frozen=True, slots=True)
class Trait:
    """A part of the profile: `choices` by the code that is stored."""

    code: str
    name: Wording
    choices: dict[str, Wording]


_FITS: Final = (
    Wording("Tidak sesuai", "Not at all"),
    Wording("Kurang sesuai", "Not quite"),
    Wording("Sesuai", "Well"),
    Wording("Sangat sesuai", "Very well"),
)

ELEMENTS: Final = (
    Element(
        Wording("Persyaratan", "Requirements"),
        Wording(
            "Sesuaikah persyaratan dengan layanan yang Anda minta?",
            "How well did the requirements fit your service?",
        ),
        _FITS,
    ),
    Element(
        Wording("Prosedur", "Procedure"),
        Wording("Seberapa mudah alur layanannya?", "How easy was the procedure to follow?"),
        (
            Wording("Tidak mudah", "Not easy"),
            Wording("Kurang mudah", "Not very easy"),
            Wording("Mudah", "Easy"),
            Wording("Sangat mudah", "Very easy"),
        ),
    ),
    Element(
        Wording("Waktu", "Time"),
        Wording("Seberapa cepat Anda dilayani?", "How quickly were you served?"),
        (
            Wording("Tidak cepat", "Slowly"),
            Wording("Kurang cepat", "Rather slowly"),
            Wording("Cepat", "Quickly"),
            Wording("Sangat cepat", "Very quickly"),
        ),
    ),
    Element(
        Wording("Biaya/tarif", "Cost"),
        Wording("Bagaimana biaya layanan ini bagi Anda?", "What did this service cost you?"),
        (
            Wording("Sangat mahal", "Far too much"),
            Wording("Cukup mahal", "Quite a lot"),
            Wording("Murah", "Little"),
            Wording("Gratis", "Nothing: it was free"),
        ),
    ),
    Element(
        Wording("Produk layanan", "Result"),
        Wording(
            "Sesuaikah hasil layanan dengan yang dijanjikan?",
            "How well did the result match what was promised?",
        ),
        _FITS,
    ),
    Element(
        Wording("Kompetensi petugas", "Staff's ability"),
        Wording("Seberapa mampu petugas melayani Anda?", "How capable were the staff?"),
        (
            Wording("Tidak mampu", "Not capable"),
            Wording("Kurang mampu", "Not very capable"),
            Wording("Mampu", "Capable"),
            Wording("Sangat mampu", "Very capable"),
        ),
    ),
    Element(
        Wording("Perilaku petugas", "Staff's manners"),
        Wording("Seberapa sopan dan ramah petugasnya?", "How polite and friendly were the staff?"),
        (
            Wording("Tidak sopan", "Not polite"),
            Wording("Kurang sopan", "Not very polite"),
            Wording("Sopan", "Polite"),
            Wording("Sangat sopan", "Very polite"),
        ),
    ),
    Element(
        Wording("Sarana dan prasarana", "Rooms and equipment"),
        Wording(
            "Bagaimana ruang dan peralatan di kantor ini?",
            "How are the rooms and the equipment here?",
        ),
        (
            Wording("Buruk", "Poor"),
            Wording("Cukup", "Fair"),
            Wording("Baik", "Good"),
            Wording("Sangat baik", "Very good"),
        ),
    ),
    Element(
        Wording("Penanganan pengaduan", "Handling of complaints"),
        Wording(
            "Bagaimana kantor ini menangani pengaduan dan saran?",
            "How does this office handle complaints and suggestions?",
        ),
        (
            Wording("Tidak ditangani", "Not at all"),
            Wording("Kurang baik", "Not very well"),
            Wording("Baik", "Well"),
            Wording("Sangat baik", "Very well"),
        ),
    ),
)
"""The elements of PermenPANRB 14/2017, in its order."""

TRAITS: Final = (
    Trait(
        "sex",
        Wording("Jenis kelamin", "Sex"),
        {"female": Wording("Perempuan", "Female"), "male": Wording("Laki-laki", "Male")},
    ),
    Trait(
        "age",
        Wording("Umur", "Age"),
        {
            "up_to_25": Wording("Sampai 25 tahun", "Up to 25"),
            "26_to_35": Wording("26–35 tahun", "26–35"),
            "36_to_45": Wording("36–45 tahun", "36–45"),
            "46_to_55": Wording("46–55 tahun", "46–55"),
            "from_56": Wording("56 tahun ke atas", "56 and over"),
        },
    ),
    Trait(
        "education",
        Wording("Pendidikan terakhir", "Education"),
        {
            "primary": Wording("SD atau SMP", "Primary or junior high"),
            "secondary": Wording("SMA atau SMK", "Senior high"),
            "diploma": Wording("Diploma", "Diploma"),
            "bachelor": Wording("S1 atau D4", "Bachelor"),
            "master": Wording("S2 atau S3", "Master or doctorate"),
        },
    ),
    Trait(
        "occupation",
        Wording("Pekerjaan", "Occupation"),
        {
            "civil_service": Wording("ASN", "Civil servant"),
            "forces": Wording("TNI atau Polri", "Armed forces or police"),
            "private": Wording("Pegawai swasta", "Private employee"),
            "business": Wording("Wirausaha", "Own business"),
            "other": Wording("Lainnya", "Other"),
        },
    ),
)
"""The profile; where nothing is chosen nothing is stored."""
