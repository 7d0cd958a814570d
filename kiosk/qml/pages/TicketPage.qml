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
    readonly property bool isCrowded: kiosk.ticket.isUnprinted || !portrait && (Theme.large || kiosk.ticket.trainingTitle !== "")

    function advice(): string {
        const call = qsTr("Nomor Anda dipanggil lewat layar antrean dan pengeras suara.");
        return kiosk.ticket.isUnprinted ? call : qsTr("Ambil slip di bawah layar.") + " " + call;
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
            spacing: page.isCrowded ? 26 : page.portrait ? 44 : 36
            width: parent.width - 2 * (page.portrait ? 48 : 108)
            y: Math.max(0, (scroller.height - implicitHeight) / 2)

            Words {
                Layout.fillWidth: true
                color: Theme.inkOnDeep
                font.pixelSize: Theme.headingSize + 4
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Silakan tunggu, nomor Anda")
                // Lying there is no room for both; what to do now comes first.
                visible: page.portrait || !page.kiosk.ticket.isUnprinted
            }

            UnprintedNotice {
                Layout.fillWidth: true
                compact: Theme.large || !page.portrait
                visible: page.kiosk.ticket.isUnprinted
            }

            TicketCard {
                Layout.fillWidth: true
                crowded: page.isCrowded
                portrait: page.portrait
                ticket: page.kiosk.ticket
            }

            TrainingPlace {
                Layout.fillWidth: true
                ticket: page.kiosk.ticket
            }

            ResultAdvice {
                Layout.fillWidth: true
                portrait: page.portrait
                text: page.advice()
            }
        }
    }
}
