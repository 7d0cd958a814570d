import QtQuick
import QtQuick.Layouts
import ".."

// No paper came out: the screen is the slip, and officers know.
Rectangle {
    id: notice

    property bool compact: false

    color: Theme.straw
    implicitHeight: words.implicitHeight + (compact ? 28 : 48)
    objectName: "unprinted"
    radius: Theme.radius

    RowLayout {
        id: words

        anchors.left: parent.left
        anchors.margins: notice.compact ? 22 : 32
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: notice.compact ? 18 : 28

        Icon {
            extent: notice.compact ? 44 : 64
            name: "printer"
            tint: Theme.amber
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 4

            Words {
                Layout.fillWidth: true
                color: Theme.amber
                font.pixelSize: notice.compact ? Theme.noteSize : Theme.titleSize
                lineHeight: 1.04
                strong: true
                text: qsTr("Slip tidak tercetak. Silakan foto layar ini.")
            }

            Words {
                Layout.fillWidth: true
                color: Theme.amber
                font.pixelSize: notice.compact ? Theme.smallSize : Theme.noteSize
                text: qsTr("Nomor Anda tetap berlaku. Petugas sudah diberi tahu.")
            }
        }
    }
}
