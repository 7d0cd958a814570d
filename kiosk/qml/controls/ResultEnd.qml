import QtQuick
import LoketLPSE.Kiosk

// Ends a visit whose result is on screen.
ActionButton {
    required property KioskModel kiosk

    kind: "gold"
    objectName: "done"
    text: qsTr("Selesai")

    onClicked: kiosk.visit.wipe()
}
