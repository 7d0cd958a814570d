"""Slips as pictures for the screen, made from the very PDF that is printed."""

from PySide6.QtGui import QImage

from shared.slips.content import VerificationSlip

_DOTS_PER_POINT = 1.9
_BYTES_PER_DOT = 4


def slip_pictures(slip: VerificationSlip) -> tuple[QImage, ...]:
    """Return one picture for each sheet; takes long enough to be kept off the GUI thread."""
    from shared.slips import pdf
    from shared.slips.verification import verification_page

    return pdf_pictures(pdf.render(verification_page(slip)))


def pdf_pictures(content: bytes) -> tuple[QImage, ...]:
    """Return one picture for each page of a PDF."""
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        return tuple(_picture(page) for page in document)
    finally:
        document.close()


def _picture(page: object) -> QImage:
    bitmap = page.render(scale=_DOTS_PER_POINT, rev_byteorder=False)  # type: ignore[attr-defined]
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    kind = QImage.Format.Format_RGB32
    if stride // width < _BYTES_PER_DOT:
        kind = QImage.Format.Format_BGR888
    # Copied, because the bitmap's memory goes with the page.
    return QImage(bytes(bitmap.buffer), width, height, stride, kind).copy()
