import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// Asks once more before an officer is called.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait

    Scroller {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: page.portrait ? 44 : 32

        ColumnLayout {
            anchors.horizontalCenter: parent.horizontalCenter
            height: implicitHeight + 24
            spacing: 32
            width: Math.min(1240, parent.width)

            Question {
                Layout.fillWidth: true
                help: qsTr("Petugas datang ke kios ini untuk membantu Anda.")
                text: qsTr("Perlu bantuan petugas?")
            }

            ActionCard {
                Layout.fillWidth: true
                enabled: !page.kiosk.help.isBusy
                help: qsTr("Tidak dapat memakai kios, bingung memilih layanan, atau ada kendala lain.")
                iconName: "bell-ring"
                isMain: true
                objectName: "call-officer"
                text: page.kiosk.help.isBusy ? qsTr("Sebentar…") : qsTr("Panggil petugas ke sini")

                onClicked: page.kiosk.help.call()
            }

            ScanInvitation {
                Layout.fillWidth: true
                help: qsTr("Pindai slip Anda di sini, lalu pilih Minta pendampingan.")
                text: qsTr("Perlu didampingi di PC ruang bidding?")
                visible: page.kiosk.room.hasPlaces
            }

            Words {
                Layout.fillWidth: true
                color: Theme.quiet
                text: qsTr("Dari luar kantor: telepon %1 atau WhatsApp %2.").arg(page.kiosk.office.phone).arg(page.kiosk.office.whatsapp)
            }
        }
    }
}
