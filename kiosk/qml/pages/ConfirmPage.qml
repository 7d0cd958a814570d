import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// A returning visitor has nothing to write: one look, one tap, the number.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property RecallModel recall: kiosk.recall

    Scroller {
        anchors.bottom: submit.top
        anchors.bottomMargin: 24
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
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
                    help: qsTr("Data Anda diambil dari kunjungan sebelumnya.")
                    text: qsTr("Sudah benar?")
                }

                PersonCard {
                    Layout.fillWidth: true
                    namesService: true
                    recall: page.recall
                }
            }

            PriorityTick {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                isPriority: page.recall.isPriority

                onClicked: page.recall.togglePriority()
            }
        }
    }

    ActionButton {
        id: submit

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 32
        anchors.horizontalCenter: parent.horizontalCenter
        enabled: !page.kiosk.visit.underWay
        height: Math.max(128, implicitHeight)
        kind: "primary"
        objectName: "submit"
        text: page.kiosk.visit.underWay ? qsTr("Sebentar…") : qsTr("Ambil nomor")
        trailingIcon: page.kiosk.visit.underWay ? "" : "chevron-right"
        width: Math.min(968, parent.width - 2 * Theme.margin)

        onClicked: page.kiosk.signIn.proceed()
    }
}
