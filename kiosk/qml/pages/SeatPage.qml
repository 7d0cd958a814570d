import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// A computer of the bidding room is the visitor's: which, where, and how to leave it again.
Rectangle {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property SeatModel seat: kiosk.seat

    function advice(): string {
        const card = seat.isCivilServant ? qsTr("Tunjukkan NIP Anda kepada petugas ruang bidding.") : qsTr("Tunjukkan KTP Anda kepada petugas ruang bidding.");
        const help = seat.isHelped ? " " + qsTr("Helpdesk akan mendatangi Anda.") : "";
        const slip = kiosk.ticket.isUnprinted ? qsTr("Setelah selesai, keluar lewat kios ini.") : qsTr("Ambil slip; pindai di kios ini setelah selesai.");
        return card + help + " " + slip;
    }

    color: Theme.deep

    Ornament {
        anchors.fill: parent
    }

    Scroller {
        id: scroller

        anchors.fill: parent
        anchors.margins: 32
        fade: Theme.deep
        outward: 16

        ColumnLayout {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: page.portrait ? 34 : 20
            width: parent.width - 2 * (page.portrait ? 48 : 108)
            y: Math.max(0, (scroller.height - implicitHeight) / 2)

            Words {
                Layout.fillWidth: true
                color: Theme.inkOnDeep
                font.pixelSize: Theme.headingSize + 4
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Silakan duduk di")
                // Lying or large there is no room for both; what to do now comes first.
                visible: page.portrait && !Theme.large || !page.kiosk.ticket.isUnprinted
            }

            UnprintedNotice {
                Layout.fillWidth: true
                compact: Theme.large || !page.portrait
                visible: page.kiosk.ticket.isUnprinted
            }

            SeatCard {
                Layout.fillWidth: true
                kiosk: page.kiosk
                portrait: page.portrait
            }

            KeptTicket {
                Layout.fillWidth: true
                label: page.seat.keptTicket
            }

            ResultAdvice {
                Layout.fillWidth: true
                portrait: page.portrait
                text: page.advice()
            }
        }
    }
}
