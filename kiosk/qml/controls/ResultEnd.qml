import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The end of a visit: one button, and the countdown to the home page.
ColumnLayout {
    id: end

    required property KioskModel kiosk

    spacing: 24

    ActionButton {
        Layout.fillWidth: true
        implicitHeight: 120
        kind: "gold"
        objectName: "done"
        text: qsTr("Selesai")

        onClicked: end.kiosk.visit.wipe()
    }

    Words {
        Layout.fillWidth: true
        color: Theme.softOnDeep
        font.pixelSize: Theme.noteSize
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Layar kembali sendiri dalam %1 detik").arg(end.kiosk.patience.secondsLeft)
    }
}
