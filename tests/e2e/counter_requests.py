"""The page "Permintaan" in pictures: the board, recording, and requests in every state."""

from shared.actors import Officer, new_request
from shared.catalogue import Channel
from shared.office import Office
from shared.requests import FileFacts, RequestView
from tests.counter.requests.samples import completed, recorded
from tests.e2e.counter_office import LONG_COMPANY, LONG_NAME
from tests.e2e.counter_visits import CTRL, Scene
from tests.support.desk import Key
from tests.support.offices import ANSWERS, at

_LIMIT = ANSWERS["2c"] | {"upload_limit": "2026-11-23T10:30"}
_FACTS = FileFacts("penawaran-teknis.rhs", 4_234_567_890, "9f86d081884c7d65" * 4, "Flash disk")


def request_pages(scene: Scene) -> None:
    """What the helpdesk works at on a morning."""
    desk, office, by = scene.desk, scene.busy.office, scene.desk.window.officer
    assert by is not None
    scene.turn_to("Permintaan")
    desk.wait_for_text("requestTableEmpty", "Tidak ada permintaan")
    scene.keep("permintaan-kosong", "Permintaan: belum ada")
    begun = office.clock.now()
    new, file, passed = _morning(office, by)
    scene.busy.place.clock.set(max(begun, at(9, 40)))
    desk.wait_for_text("requestCount", "7 belum selesai")
    scene.keep("permintaan", "Permintaan yang belum selesai, yang mendesak di atas")
    for request, name, key in (
        (new, "berkas", Key.Key_F6),
        (passed, "diteruskan", Key.Key_F3),
        (file, "uji-forensik", Key.Key_F7),
    ):
        desk.scan(request.code)
        desk.wait_for_text("requestNumber", request.number)
        scene.keep(f"permintaan-{name}", f"Permintaan: {name}")
        desk.press(key)
        scene.keep(f"permintaan-{name}-langkah", f"Permintaan: langkah pada {name}")
        desk.press(Key.Key_Escape)
    desk.press(Key.Key_Escape)
    desk.wait_for(lambda: desk.focus == "requestTable", "the board")
    desk.press(Key.Key_N, held=CTRL)
    desk.wait_for(lambda: desk.focus == "service", "the form")
    scene.keep("permintaan-catat", "Mencatat permintaan")
    desk.press(Key.Key_Escape)


def _morning(office: Office, by: Officer) -> tuple[RequestView, RequestView, RequestView]:
    """One of every kind; returns the unseen one, the one with a file, and the one passed on."""
    new = recorded(office, by)
    long = recorded(office, by, "2e", requester=LONG_NAME, organisation=LONG_COMPANY)
    completed(office, by, long)
    recorded(office, by, "2c", answers=_LIMIT)
    recorded(office, by, "1c", channel=Channel.PHONE)
    lacking = recorded(office, by, "2b")
    words = "Formulir belum ditandatangani"
    office.requests.mark_incomplete(lacking.id, lacking.revision, words, by, new_request())
    file = completed(office, by, recorded(office, by, "2d"))
    file = office.requests.note_file(file.id, file.revision, _FACTS, by, new_request())
    passed = completed(office, by, recorded(office, by, "3a"))
    target = passed.targets[0].party
    office.requests.escalate(
        passed.id, passed.revision, target, "ND-12/2026", "Mohon dibuatkan akun", by, new_request()
    )
    return new, file, passed
