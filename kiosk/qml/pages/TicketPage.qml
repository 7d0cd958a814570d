import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// The number, as large as its card allows, and what happens next.
Rectangle {
    id: page

    required property KioskModel kiosk
    required property bool portrait

    color: Theme.deep

    Ornament {
        anchors.fill: parent
    }

    SimulationTag {
        anchors.margins: 32
        anchors.right: parent.right
        anchors.top: parent.top
        visible: page.kiosk.clock.simulated
    }

    Scroller {
        id: scroller

        anchors.fill: parent
        anchors.margins: 32
        fade: Theme.deep

        ColumnLayout {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: page.portrait ? 44 : 36
            width: parent.width - 2 * (page.portrait ? 48 : 108)
            y: Math.max(0, (scroller.height - implicitHeight) / 2)

            Words {
                Layout.fillWidth: true
                color: Theme.inkOnDeep
                font.pixelSize: 48
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Silakan tunggu, nomor Anda")
            }

            TicketCard {
                Layout.fillWidth: true
                portrait: page.portrait
                ticket: page.kiosk.ticket
            }

            GridLayout {
                Layout.fillWidth: true
                columnSpacing: 72
                columns: page.portrait ? 1 : 2
                rowSpacing: 40
                uniformCellWidths: true

                Words {
                    Layout.fillWidth: true
                    color: Theme.inkOnDeep
                    font.pixelSize: Theme.titleSize
                    horizontalAlignment: page.portrait ? Text.AlignHCenter : Text.AlignLeft
                    objectName: "ticket-advice"
                    text: page.kiosk.ticket.isUnprinted ? qsTr("Struk tidak tercetak. Silakan foto layar ini; nomor Anda tetap berlaku.") : qsTr("Ambil struk di bawah layar. Nomor Anda dipanggil lewat layar antrean.")
                }

                ResultEnd {
                    Layout.fillWidth: true
                    kiosk: page.kiosk
                }
            }
        }
    }
}
