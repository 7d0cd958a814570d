import QtQuick
import "../controls"
import LoketLPSE.Kiosk

// What a participant wants to write besides.
WritingPage {
    id: page

    required property KioskModel kiosk

    buttonText: qsTr("Selesai")
    help: qsTr("Boleh kosong. Dibaca tanpa nama Anda.")
    longest: page.kiosk.participation.longest
    text: page.kiosk.participation.remark
    title: qsTr("Catatan untuk pelatihan")

    onEdited: text => page.kiosk.participation.write(text)
    onFinished: page.kiosk.visit.back()
}
