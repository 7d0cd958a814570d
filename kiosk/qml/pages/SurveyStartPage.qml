pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// The tablet's first page: what it asks, and how to begin.
Rectangle {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property SurveyModel survey: kiosk.survey

    color: Theme.deep

    Ornament {
        anchors.fill: parent
    }

    Scroller {
        id: scroller

        anchors.fill: parent
        anchors.margins: Theme.margin
        fade: Theme.deep
        outward: 8

        GridLayout {
            anchors.horizontalCenter: parent.horizontalCenter
            columnSpacing: 40
            columns: page.portrait ? 1 : 2
            height: Math.max(implicitHeight, scroller.height)
            rowSpacing: 14
            uniformCellWidths: true
            width: Math.min(page.portrait ? 640 : 1200, parent.width)

            ColumnLayout {
                Layout.alignment: Qt.AlignVCenter
                Layout.fillHeight: false
                Layout.fillWidth: true
                spacing: 14

                Row {
                    Layout.alignment: Qt.AlignHCenter
                    spacing: 14
                    visible: page.survey.message === "" || !page.portrait

                    Repeater {
                        model: ["frown", "meh", "smile", "laugh"]

                        Icon {
                            required property string modelData

                            extent: modelData === "laugh" ? 84 : 60
                            name: modelData
                            tint: modelData === "laugh" ? Theme.gold : Theme.softOnDeep
                            y: (84 - extent) / 2
                        }
                    }
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.inkOnDeep
                    font.pixelSize: Theme.displaySize
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1
                    strong: true
                    text: qsTr("Bagaimana layanan kami?")
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.softOnDeep
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("Sembilan pertanyaan, kurang dari satu menit, tanpa nama.")
                }
            }

            ColumnLayout {
                Layout.alignment: page.portrait ? Qt.AlignBottom : Qt.AlignVCenter
                Layout.fillHeight: false
                Layout.fillWidth: true
                spacing: 20

                Refusal {
                    Layout.fillWidth: true
                    text: page.survey.message
                }

                RowLayout {
                    Layout.alignment: Qt.AlignHCenter
                    spacing: 16
                    visible: page.survey.message === ""

                    Icon {
                        extent: 56
                        name: "scan-barcode"
                        tint: Theme.gold
                    }

                    Words {
                        Layout.maximumWidth: 330
                        color: Theme.inkOnDeep
                        strong: true
                        text: qsTr("Pindai barcode di tiket atau slip Anda")
                    }
                }

                ActionButton {
                    Layout.fillWidth: true
                    kind: "gold"
                    leadingIcon: "keyboard"
                    objectName: "survey-type"
                    text: qsTr("Ketik kodenya")

                    onClicked: page.survey.typeCode()
                }
            }
        }
    }
}
