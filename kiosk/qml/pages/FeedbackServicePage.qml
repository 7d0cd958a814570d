pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// Which service a complaint or suggestion is about.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait

    ColumnLayout {
        anchors.bottomMargin: 24
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: page.portrait ? 44 : 32
        spacing: 28

        Question {
            Layout.fillWidth: true
            text: qsTr("Tentang layanan apa?")
        }

        Scroller {
            id: scroller

            Layout.fillHeight: true
            Layout.fillWidth: true

            ColumnLayout {
                spacing: Theme.between
                width: parent.width

                Choice {
                    Layout.fillWidth: true
                    chosen: page.kiosk.feedback.serviceTitle === ""
                    objectName: "subject-none"
                    text: qsTr("Layanan secara umum")

                    onClicked: page.kiosk.feedback.chooseService("")
                }

                GridLayout {
                    Layout.fillWidth: true
                    columnSpacing: Theme.between
                    columns: page.portrait ? 2 : 3
                    rowSpacing: Theme.between
                    uniformCellWidths: true

                    Repeater {
                        model: page.kiosk.feedback.services

                        Choice {
                            required property string code
                            required property string prefix
                            required property string title
                            required property bool isChosen

                            Layout.fillHeight: true
                            Layout.fillWidth: true
                            Layout.minimumHeight: implicitHeight
                            chosen: isChosen
                            objectName: "subject-" + code
                            text: title

                            onClicked: page.kiosk.feedback.chooseService(code)
                        }
                    }
                }
            }
        }
    }
}
