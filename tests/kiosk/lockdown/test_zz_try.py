
from tests.kiosk.lockdown.test_many_visits import *


def scan(v): v._keyboard.scan(new_code(CodeKind.TICKET)); spin(); v._kiosk._visit.wipe(); spin()
def lang(v): v._kiosk._comfort.switchLanguage(); spin(); v._kiosk._visit.wipe(); spin()
def large(v): v._kiosk._comfort.toggleLarge(); spin(); v._kiosk._visit.wipe(); spin()
def provider(v): v._provider(); v._kiosk._visit.wipe(); spin()
def typing(v):  v._kiosk._visit.chooseAudience("guest"); spin(); v._keyboard.type("Budi"); v._kiosk._visit.wipe(); spin()
def guest(v): v._guest(); v._kiosk._visit.wipe(); spin()
@pytest.mark.parametrize("what",[scan,lang,large,typing,guest,provider])
def test_try(open_locked,what):
    v=Visitors(open_locked()); last=None
    for block in (60,)*4:
        for _ in range(block): what(v)
        f=v.footprint(); print("RES",what.__name__,(f.heap-(last.heap if last else 0))//block, (f.blocks-(last.blocks if last else 0))//block, f.resident//1024, flush=True); last=f
