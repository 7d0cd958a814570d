import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The computer just given, as large as its card allows, where it stands, and the slip's barcode.
Rectangle {
    id: card

    required property KioskModel kiosk
    required property bool portrait

    color: Theme.paper
    implicitHeight: parts.implicitHeight + (!portrait || Theme.large ? 56 : 96)
    radius: 44

    GridLayout {
        id: parts

        anchors.left: parent.left
        anchors.leftMargin: 56
        anchors.right: parent.right
        anchors.rightMargin: 56
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: 64
        columns: card.portrait ? 1 : 2
        rowSpacing: 30

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: card.portrait ? -1 : 760
            spacing: 12

            Words {
                Layout.bottomMargin: -20
                Layout.fillWidth: true
                Layout.topMargin: -26
                font.pixelSize: card.portrait ? 250 : 220
                fontSizeMode: Text.HorizontalFit
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1
                objectName: "seat-computer"
                strong: true
                text: card.kiosk.seat.computer
                wrapMode: Text.NoWrap
            }

            Words {
                Layout.fillWidth: true
                color: Theme.green
                font.pixelSize: Theme.titleSize
                horizontalAlignment: Text.AlignHCenter
                strong: true
                text: card.kiosk.ticket.serviceTitle
            }

            Barcode {
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: 14
                bars: card.kiosk.ticket.bars
                implicitHeight: card.portrait ? 120 : 100
                moduleWidth: card.portrait ? 4 : 3
                modules: card.kiosk.ticket.modules
                objectName: "ticket-barcode"
            }

            Words {
                Layout.fillWidth: true
                color: Theme.quiet
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("%1 · %2").arg(card.kiosk.ticket.label).arg(card.kiosk.ticket.code)
            }
        }

        FloorPlan {
            Layout.alignment: Qt.AlignVCenter
            Layout.fillWidth: true
            Layout.preferredWidth: card.portrait ? -1 : 720
            highlighted: card.kiosk.seat.number
            room: card.kiosk.room
            tallest: card.portrait ? 120 : 104
        }
    }
}
