import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// Without a name is the first choice; what it is about may be said, and need not.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property FeedbackModel feedback: kiosk.feedback

    Scroller {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: page.portrait ? 44 : 32

        ColumnLayout {
            anchors.horizontalCenter: parent.horizontalCenter
            height: implicitHeight + 24
            spacing: page.portrait ? 28 : 22
            width: Math.min(1240, parent.width)

            Question {
                Layout.fillWidth: true
                help: qsTr("Dengan atau tanpa nama, semua kami tangani. Anda menerima tanda terima dengan kode untuk membaca jawabannya.")
                text: qsTr("Kirim tanpa nama?")
            }

            Refusal {
                Layout.fillWidth: true
                text: page.feedback.refusal
            }

            ActionCard {
                Layout.fillWidth: true
                enabled: !page.feedback.isBusy
                help: qsTr("Nama dan nomor Anda tidak dicatat.")
                iconName: "send"
                isMain: true
                objectName: "send-nameless"
                text: page.feedback.isBusy ? qsTr("Sebentar…") : qsTr("Kirim tanpa nama")

                onClicked: page.feedback.send()
            }

            ActionCard {
                Layout.fillWidth: true
                enabled: !page.feedback.isBusy
                help: qsTr("Agar petugas dapat menghubungi Anda.")
                iconName: "user-round"
                objectName: "give-name"
                text: qsTr("Sertakan nama dan nomor")

                onClicked: page.feedback.giveName()
            }

            Words {
                Layout.fillWidth: true
                Layout.topMargin: page.portrait ? 20 : 4
                strong: true
                text: qsTr("Tentang layanan apa? (boleh dilewati)")
            }

            ActionCard {
                Layout.fillWidth: true
                bottomPadding: 18
                enabled: !page.feedback.isBusy
                iconName: "files"
                objectName: "choose-service"
                text: page.feedback.serviceTitle !== "" ? page.feedback.serviceTitle : qsTr("Layanan secara umum")
                topPadding: 18

                onClicked: page.feedback.openServices()
            }
        }
    }
}
