import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// What to say of a slip that leads nowhere; it goes away by itself and takes no taps.
Rectangle {
    id: notice

    required property ScanModel scans

    color: Theme.deep
    implicitHeight: row.implicitHeight + 56
    objectName: "scan-notice"
    radius: Theme.radius
    visible: scans.message !== ""

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.margins: 36
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 28

        Icon {
            extent: 60
            name: "scan-barcode"
            tint: Theme.gold
        }

        Words {
            Layout.fillWidth: true
            color: Theme.inkOnDeep
            font.pixelSize: Theme.bodySize
            strong: true
            text: notice.scans.message
        }
    }
}
