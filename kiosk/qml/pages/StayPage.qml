import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// A user of the bidding room has scanned the slip: leave, or ask for assistance.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property StayModel stay: kiosk.stay

    Scroller {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: page.portrait ? 44 : 32

        GridLayout {
            columnSpacing: 56
            columns: page.portrait ? 1 : 2
            height: implicitHeight + 24
            rowSpacing: 36
            uniformCellWidths: true
            width: parent.width

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: 28

                Question {
                    Layout.fillWidth: true
                    help: qsTr("Nomor %1 · masuk pukul %2").arg(page.stay.label).arg(page.stay.timeIn)
                    text: qsTr("Anda memakai %1").arg(page.stay.computer)
                }

                Refusal {
                    Layout.fillWidth: true
                    text: page.stay.problem
                }

                ActionCard {
                    Layout.fillWidth: true
                    enabled: !page.stay.isBusy
                    help: qsTr("Jam keluar Anda dicatat sekarang.")
                    iconName: "log-out"
                    isMain: true
                    objectName: "sign-out"
                    text: qsTr("Keluar dari %1").arg(page.stay.computer)

                    onClicked: page.stay.signOut()
                }

                ActionCard {
                    Layout.fillWidth: true
                    enabled: !page.stay.isBusy
                    help: qsTr("Petugas helpdesk datang ke PC Anda.")
                    iconName: "hand-helping"
                    objectName: "ask-assistance"
                    text: qsTr("Minta pendampingan")

                    onClicked: page.stay.askAssistance()
                }
            }

            FloorPlan {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                highlighted: page.stay.number
                room: page.kiosk.room
                tallest: 176
            }
        }
    }
}
