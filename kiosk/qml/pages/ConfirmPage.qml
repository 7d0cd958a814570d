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
                    help: qsTr("Data Anda diambil dari kunjungan sebelumnya.")
                    text: qsTr("Sudah benar?")
                }

                PersonCard {
                    Layout.fillWidth: true
                    namesService: true
                    recall: page.recall
                }
            }

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: Theme.gap

                PriorityTick {
                    Layout.fillWidth: true
                    isPriority: page.recall.isPriority

                    onClicked: page.recall.togglePriority()
                }

                ActionButton {
                    Layout.fillWidth: true
                    Layout.minimumHeight: 128
                    enabled: !page.kiosk.visit.underWay
                    kind: "primary"
                    objectName: "submit"
                    text: page.kiosk.visit.underWay ? qsTr("Sebentar…") : qsTr("Ambil nomor")
                    trailingIcon: page.kiosk.visit.underWay ? "" : "chevron-right"

                    onClicked: page.kiosk.signIn.proceed()
                }
            }
        }
    }
}
