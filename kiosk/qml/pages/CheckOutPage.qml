import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// Leaving the bidding room: scan the slip, or show which computer was used.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait

    Scroller {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: page.portrait ? 44 : 32

        GridLayout {
            columnSpacing: 48
            columns: page.portrait ? 1 : 2
            height: implicitHeight + 24
            rowSpacing: 32
            width: parent.width

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.maximumWidth: page.portrait ? -1 : 720
                spacing: 32

                Question {
                    Layout.fillWidth: true
                    help: qsTr("Jam keluar Anda dicatat, lalu PC dipakai pengunjung berikutnya.")
                    text: qsTr("Keluar dari ruang bidding")
                }

                Refusal {
                    Layout.fillWidth: true
                    text: page.kiosk.stay.problem
                }

                ScanInvitation {
                    Layout.fillWidth: true
                    text: qsTr("Punya slip?")
                    help: qsTr("Dekatkan barcode pada slip ke pemindai kios ini.")
                }
            }

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: 20

                Words {
                    Layout.fillWidth: true
                    font.pixelSize: Theme.titleSize
                    lineHeight: 1.04
                    strong: true
                    text: page.kiosk.room.usedCount > 0 ? qsTr("Tanpa slip: sentuh PC yang Anda pakai") : qsTr("Saat ini tidak ada PC yang dipakai")
                }

                FloorPlan {
                    Layout.fillWidth: true
                    room: page.kiosk.room
                    selectable: true
                    tallest: 176

                    onChosen: number => page.kiosk.stay.choose(number)
                }
            }
        }
    }
}
