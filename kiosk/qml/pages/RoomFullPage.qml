import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// Every computer is in use: the number, the place in the room's line, and what happens next.
Rectangle {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property SeatModel seat: kiosk.seat
    readonly property bool isCrowded: Theme.large || kiosk.ticket.isUnprinted || seat.keptTicket !== ""

    function advice(): string {
        if (kiosk.ticket.isUnprinted)
            return qsTr("Nomor Anda dipanggil lewat layar antrean dan pengeras suara. Setelah itu, pindai foto barcode ini di kios dalam %n menit.", "", seat.claimMinutes);
        return qsTr("Nomor Anda dipanggil lewat layar antrean dan pengeras suara. Setelah itu, pindai slip di kios ini dalam %n menit.", "", seat.claimMinutes);
    }

    function figures(): var {
        const place = {
            figure: qsTr("ke-%1").arg(seat.position),
            caption: qsTr("dalam antrean komputer")
        };
        const wait = {
            figure: seat.wait,
            caption: seat.waitsHours ? qsTr("jam menunggu") : qsTr("menit menunggu")
        };
        return seat.wait === "" ? [place] : [place, wait];
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
            spacing: page.isCrowded ? 20 : page.portrait ? 40 : 30
            width: parent.width - 2 * (page.portrait ? 48 : 108)
            y: Math.max(0, (scroller.height - implicitHeight) / 2)

            Words {
                Layout.fillWidth: true
                color: Theme.inkOnDeep
                font.pixelSize: Theme.headingSize + 4
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Ruang bidding penuh, nomor Anda")
                // Lying or large there is no room for both; what to do now comes first.
                visible: page.portrait && !Theme.large || !page.kiosk.ticket.isUnprinted
            }

            UnprintedNotice {
                Layout.fillWidth: true
                compact: Theme.large || !page.portrait
                visible: page.kiosk.ticket.isUnprinted
            }

            TicketCard {
                Layout.fillWidth: true
                crowded: page.isCrowded
                figures: page.figures()
                portrait: page.portrait
                ticket: page.kiosk.ticket
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
