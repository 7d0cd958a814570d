import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"

// A visitor who was called has come: the computer, and where it stands.
ErrandEnd {
    id: page

    iconName: "monitor-check"
    isWide: true
    note: qsTr("%1, PC Anda sudah siap. Tunjukkan KTP atau NIP kepada petugas di ruang bidding.").arg(kiosk.stay.label)
    title: qsTr("Silakan ke %1").arg(kiosk.stay.computer)

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: 904
        color: Theme.paper
        implicitHeight: plan.implicitHeight + 72
        radius: 40

        FloorPlan {
            id: plan

            anchors.left: parent.left
            anchors.margins: 36
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            highlighted: page.kiosk.stay.number
            room: page.kiosk.room
        }
    }
}
