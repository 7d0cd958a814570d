import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// A guest is in the book; there is no number to wait for.
Rectangle {
    id: page

    required property KioskModel kiosk
    required property bool portrait

    color: Theme.deep

    Ornament {
        anchors.fill: parent
    }

    ColumnLayout {
        anchors.centerIn: parent
        spacing: 40
        width: Math.min(904, parent.width - 2 * Theme.margin)

        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            color: Theme.gold
            implicitHeight: 200
            implicitWidth: 200
            radius: 100

            Icon {
                anchors.centerIn: parent
                extent: 110
                name: "check"
                tint: Theme.inkOnGold
            }
        }

        Words {
            Layout.fillWidth: true
            color: Theme.inkOnDeep
            font.pixelSize: Theme.displaySize
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            objectName: "thanks"
            strong: true
            text: qsTr("Terima kasih")
        }

        Words {
            Layout.fillWidth: true
            color: Theme.inkOnDeep
            font.pixelSize: Theme.titleSize
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Kunjungan Anda sudah tercatat di buku tamu. Silakan duduk, petugas akan menemui Anda.")
        }
    }
}
