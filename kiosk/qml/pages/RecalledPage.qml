import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// "Apakah ini Anda?": whoever holds an earlier slip need not write again.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property RecallModel recall: kiosk.recall

    Scroller {
        id: scroller

        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: page.portrait ? 28 : 32

        GridLayout {
            columnSpacing: 48
            columns: page.portrait ? 1 : 2
            rowSpacing: 32
            uniformCellWidths: true
            width: parent.width

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: 32

                Question {
                    Layout.fillWidth: true
                    help: qsTr("Data dari slip yang Anda pindai, sebagian disamarkan.")
                    text: qsTr("Apakah ini Anda?")
                }

                PersonCard {
                    Layout.fillWidth: true
                    recall: page.recall
                }

                PriorityTick {
                    Layout.fillWidth: true
                    isPriority: page.recall.isPriority
                    visible: !page.recall.isGuest

                    onClicked: page.recall.togglePriority()
                }

                PrivacyNotice {
                    Layout.fillWidth: true
                    kiosk: page.kiosk
                }
            }

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: Theme.gap

                BigChoice {
                    Layout.fillWidth: true
                    Layout.minimumHeight: 172
                    help: page.recall.isGuest ? qsTr("Tulis keperluan hari ini") : page.recall.serviceTitle
                    iconName: "circle-check"
                    objectName: "come-again"
                    text: page.recall.isGuest ? qsTr("Ya, ini saya") : qsTr("Ya, untuk layanan yang sama")
                    visible: page.recall.isGuest || page.recall.mayComeAgain && page.recall.serviceTitle !== ""

                    onClicked: page.recall.comeAgain()
                }

                BigChoice {
                    Layout.fillWidth: true
                    Layout.minimumHeight: 172
                    help: qsTr("Pilih layanan lain; data Anda tidak perlu ditulis lagi.")
                    iconName: "ticket-check"
                    objectName: "come-for-another"
                    text: qsTr("Ya, untuk layanan lain")
                    visible: !page.recall.isGuest

                    onClicked: page.recall.comeForAnother()
                }

                BigChoice {
                    Layout.fillWidth: true
                    Layout.minimumHeight: 172
                    help: qsTr("Sembilan pertanyaan tentang kunjungan terakhir, tanpa nama.")
                    iconName: "smile"
                    objectName: "survey"
                    text: qsTr("Nilai layanan kami")
                    visible: page.kiosk.survey.isInvited

                    onClicked: page.kiosk.survey.accept()
                }

                BigChoice {
                    Layout.fillWidth: true
                    Layout.minimumHeight: 172
                    help: qsTr("Mulai dari awal dengan data Anda sendiri.")
                    iconName: "x"
                    objectName: "not-me"
                    text: qsTr("Bukan saya")

                    onClicked: page.kiosk.visit.wipe()
                }
            }
        }
    }
}
