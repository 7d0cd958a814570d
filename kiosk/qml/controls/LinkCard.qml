import QtQuick
import QtQuick.Layouts
import ".."

// An address to open on one's own phone.
Rectangle {
    id: card

    required property string label
    required property string address
    required property string shown
    property int extent: 190
    property bool isUpright: false

    border.color: Theme.line
    border.width: Theme.stroke
    color: Theme.card
    implicitHeight: row.implicitHeight + 32
    implicitWidth: 420
    radius: Theme.radius

    GridLayout {
        id: row

        anchors.left: parent.left
        anchors.margins: 16
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: 16
        columns: card.isUpright ? 1 : 2
        rowSpacing: 4

        QrCode {
            Layout.alignment: card.isUpright ? Qt.AlignHCenter : Qt.AlignTop
            address: card.address
            extent: card.extent
            objectName: "qr-code"
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 6

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.smallSize
                horizontalAlignment: card.isUpright ? Text.AlignHCenter : Text.AlignLeft
                lineHeight: 1.06
                strong: true
                text: card.label
            }

            Words {
                Layout.fillWidth: true
                color: Theme.green
                font.pixelSize: Theme.smallSize
                horizontalAlignment: card.isUpright ? Text.AlignHCenter : Text.AlignLeft
                text: card.shown
                wrapMode: Text.WrapAnywhere
            }
        }
    }
}
