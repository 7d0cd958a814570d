import QtQuick
import QtQuick.Layouts
import ".."

// Invites to hold a slip before the scanner: nothing to tap.
Rectangle {
    id: invitation

    required property string text
    property string help: ""

    color: Theme.deep
    implicitHeight: row.implicitHeight + 64
    radius: Theme.radius

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: 36
        anchors.right: parent.right
        anchors.rightMargin: 36
        anchors.verticalCenter: parent.verticalCenter
        spacing: 32

        Rectangle {
            color: Theme.deepRaised
            implicitHeight: 128
            implicitWidth: 128
            radius: 64

            Icon {
                anchors.centerIn: parent
                extent: 72
                name: "scan-barcode"
                tint: Theme.gold
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 6

            Words {
                Layout.fillWidth: true
                color: Theme.inkOnDeep
                font.pixelSize: Theme.cardSize
                lineHeight: 1.04
                strong: true
                text: invitation.text
            }

            Words {
                Layout.fillWidth: true
                color: Theme.softOnDeep
                text: invitation.help
                visible: text !== ""
            }
        }
    }
}
