import QtQuick
import QtQuick.Layouts
import ".."

// Says on the home page that slips can be scanned: looks like the scanner's invitations, not to tap.
Rectangle {
    id: hint

    color: Theme.deep
    implicitHeight: Math.max(Theme.target, row.implicitHeight + 24)
    radius: Theme.smallRadius

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: 22
        anchors.right: parent.right
        anchors.rightMargin: 18
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16

        Icon {
            extent: 44
            name: "scan-barcode"
            tint: Theme.gold
        }

        Words {
            Layout.fillWidth: true
            color: Theme.inkOnDeep
            font.pixelSize: Theme.noteSize
            lineHeight: 1.04
            objectName: "scan-hint"
            strong: true
            text: qsTr("Punya slip?\nPindai di sini")
        }
    }
}
