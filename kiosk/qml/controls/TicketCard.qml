import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The ticket on screen: number, service, what lies ahead, barcode.
Rectangle {
    id: card

    required property TicketModel ticket
    required property bool portrait
    property var figures: null
    // Less air where more must stand on the page.
    property bool crowded: false

    color: Theme.paper
    implicitHeight: parts.implicitHeight + (crowded ? 64 : 112)
    radius: 44

    GridLayout {
        id: parts

        anchors.left: parent.left
        anchors.leftMargin: 64
        anchors.right: parent.right
        anchors.rightMargin: 64
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: 72
        columns: card.portrait ? 1 : 2
        rowSpacing: card.crowded ? 16 : 36

        TicketNumber {
            Layout.fillWidth: true
            Layout.preferredWidth: card.portrait ? -1 : 900
            ticket: card.ticket
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: card.portrait ? -1 : 580
            spacing: card.crowded ? 18 : 30

            TicketFigures {
                Layout.fillWidth: true
                entries: card.figures
                ruled: card.portrait
                ticket: card.ticket
            }

            Barcode {
                Layout.alignment: Qt.AlignHCenter
                bars: card.ticket.bars
                moduleWidth: card.portrait ? 4 : 3
                modules: card.ticket.modules
                objectName: "ticket-barcode"
            }

            Words {
                Layout.fillWidth: true
                Layout.topMargin: -14
                color: Theme.quiet
                horizontalAlignment: Text.AlignHCenter
                text: card.ticket.code
            }

            Words {
                Layout.fillWidth: true
                color: Theme.green
                horizontalAlignment: Text.AlignHCenter
                strong: true
                text: qsTr("Tidak dipungut biaya")
            }
        }
    }
}
