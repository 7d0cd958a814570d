import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// A band over the foot of every page while the office's database is away: what that means for the
// visitor, and that it mends itself.
Rectangle {
    id: band

    required property ConnectionModel connection

    color: Theme.straw
    implicitHeight: visible ? Math.max(128, row.implicitHeight + 48) : 0
    objectName: "offline"
    visible: !connection.isConnected

    Accessible.name: title.text
    Accessible.role: Accessible.AlertMessage

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.amber
        height: Theme.stroke
    }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 28

        Rectangle {
            color: Theme.amber
            implicitHeight: 80
            implicitWidth: 80
            radius: 40

            Icon {
                anchors.centerIn: parent
                extent: 44
                name: "wifi-off"
                tint: Theme.straw
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 4

            Words {
                id: title

                Layout.fillWidth: true
                color: Theme.amber
                font.pixelSize: Theme.bodySize
                objectName: "offline-title"
                strong: true
                text: qsTr("Tidak tersambung ke data kantor")
            }

            Words {
                Layout.fillWidth: true
                color: Theme.amber
                font.pixelSize: Theme.noteSize
                text: qsTr("Kios ini belum dapat dipakai. Sambungan dicoba lagi terus-menerus; bila Anda tidak dapat menunggu, temui petugas.")
            }
        }
    }
}
