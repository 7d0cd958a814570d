pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// The trainings one may register for.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property TrainingModel training: kiosk.training

    Scroller {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: page.portrait ? 44 : 32

        GridLayout {
            columnSpacing: 56
            columns: page.portrait ? 1 : 2
            height: implicitHeight + 24
            rowSpacing: 32
            width: parent.width

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.maximumWidth: page.portrait ? -1 : 720
                spacing: 28

                Question {
                    Layout.fillWidth: true
                    help: qsTr("Gratis, untuk penyedia dan perangkat daerah.")
                    text: qsTr("Daftar pelatihan")
                }

                ScanInvitation {
                    Layout.fillWidth: true
                    help: qsTr("Pindai buktinya untuk mencatat kehadiran atau mengisi evaluasi.")
                    text: qsTr("Sudah terdaftar?")
                }
            }

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: Theme.gap

                Words {
                    Layout.fillWidth: true
                    font.pixelSize: Theme.titleSize
                    objectName: "no-classes"
                    strong: true
                    text: page.training.isKnown ? qsTr("Belum ada kelas yang dibuka. Tanyakan kepada petugas, atau hubungi %1.").arg(page.kiosk.office.phone) : qsTr("Sebentar…")
                    visible: page.training.count === 0
                }

                Repeater {
                    model: page.training.classes

                    ClassCard {
                        Layout.fillWidth: true

                        onClicked: page.training.choose(key)
                    }
                }
            }
        }
    }
}
