pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// "Kotak saran": what a visitor has to say.
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
            columnSpacing: 56
            columns: page.portrait ? 1 : 2
            height: implicitHeight + 24
            rowSpacing: 32
            uniformCellWidths: true
            width: parent.width

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: 28

                Question {
                    Layout.fillWidth: true
                    help: qsTr("Boleh tanpa nama. Jawabannya dapat Anda baca di kios ini.")
                    text: qsTr("Apa yang ingin Anda sampaikan?")
                }

                ScanInvitation {
                    Layout.fillWidth: true
                    help: qsTr("Pindai tanda terimanya untuk melihat jawaban kami.")
                    text: qsTr("Sudah pernah menyampaikan?")
                    visible: !page.portrait
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.quiet
                    text: qsTr("Dapat juga lewat telepon %1 atau WhatsApp %2.").arg(page.kiosk.office.phone).arg(page.kiosk.office.whatsapp)
                    visible: !page.portrait
                }
            }

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: Theme.gap

                Repeater {
                    model: [
                        {
                            code: "complaint",
                            icon: "triangle-alert",
                            title: qsTr("Pengaduan"),
                            help: qsTr("Ada yang tidak sesuai atau merugikan Anda.")
                        },
                        {
                            code: "suggestion",
                            icon: "lightbulb",
                            title: qsTr("Saran"),
                            help: qsTr("Ada yang dapat kami perbaiki, atau yang sudah baik.")
                        },
                        {
                            code: "question",
                            icon: "circle-help",
                            title: qsTr("Pertanyaan"),
                            help: qsTr("Ada yang ingin Anda ketahui dari kami.")
                        }
                    ]

                    BigChoice {
                        required property var modelData

                        Layout.fillWidth: true
                        Layout.minimumHeight: 172
                        help: modelData.help
                        iconName: modelData.icon
                        objectName: "kind-" + modelData.code
                        text: modelData.title

                        onClicked: page.kiosk.feedback.chooseKind(modelData.code)
                    }
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 28
                visible: page.portrait

                ScanInvitation {
                    Layout.fillWidth: true
                    help: qsTr("Pindai tanda terimanya untuk melihat jawaban kami.")
                    text: qsTr("Sudah pernah menyampaikan?")
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.quiet
                    text: qsTr("Dapat juga lewat telepon %1 atau WhatsApp %2.").arg(page.kiosk.office.phone).arg(page.kiosk.office.whatsapp)
                }
            }
        }
    }
}
