pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// The whole standard of a service: all components at a glance, the chosen one to read at arm's
// length, and the office's web page to take along.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property StandardModel standard: kiosk.standard

    readonly property int number: standard.number
    // Large and upright there is no room for the list beside what is read.
    readonly property bool isStepwise: portrait && Theme.large

    GridLayout {
        anchors.bottomMargin: 24
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: page.portrait ? 40 : 28
        columnSpacing: 32
        columns: page.portrait ? 1 : 2
        rowSpacing: 24

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: !page.portrait
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: 22

            Question {
                Layout.fillWidth: true
                help: page.standard.serviceTitle
                text: qsTr("Standar pelayanan")
            }

            Scroller {
                Layout.fillHeight: !page.portrait
                Layout.fillWidth: true
                outward: 16
                Layout.preferredHeight: contents.implicitHeight
                visible: !page.isStepwise

                Contents {
                    id: contents

                    width: parent.width
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.between
            uniformCellSizes: true
            visible: page.isStepwise

            ActionButton {
                Layout.fillWidth: true
                enabled: page.standard.number > 1
                leadingIcon: "chevron-left"
                objectName: "component-before"
                text: qsTr("Sebelumnya")

                onClicked: page.standard.choose(page.standard.number - 1)
            }

            ActionButton {
                Layout.fillWidth: true
                enabled: page.standard.number < page.standard.count
                objectName: "component-after"
                text: qsTr("Berikutnya")
                trailingIcon: "chevron-right"

                onClicked: page.standard.choose(page.standard.number + 1)
            }
        }

        Rectangle {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: 280
            Layout.preferredWidth: 1
            border.color: Theme.line
            border.width: Theme.stroke
            color: Theme.card
            radius: Theme.radius

            ColumnLayout {
                anchors.bottomMargin: 20
                anchors.fill: parent
                anchors.leftMargin: 36
                anchors.rightMargin: 28
                anchors.topMargin: 28
                spacing: 18

                Words {
                    Layout.fillWidth: true
                    color: Theme.green
                    font.pixelSize: Theme.titleSize
                    lineHeight: 1.04
                    objectName: "component"
                    strong: true
                    text: page.standard.number + ". " + page.standard.label
                }

                Scroller {
                    id: scroller

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    fade: Theme.card
                    outward: 12

                    ColumnLayout {
                        spacing: 14
                        width: parent.width

                        Repeater {
                            model: page.standard.lines

                            Words {
                                required property string line

                                Layout.fillWidth: true
                                lineHeight: 1.2
                                text: line
                            }
                        }
                    }

                    // Another component is read from its beginning.
                    Connections {
                        function onNumberChanged() {
                            scroller.toTop();
                        }

                        target: page
                    }
                }

                Rectangle {
                    Layout.fillWidth: true
                    color: Theme.line
                    implicitHeight: 2
                }

                RowLayout {
                    Layout.fillWidth: true
                    spacing: 20

                    QrCode {
                        address: page.standard.address
                        extent: 150
                        objectName: "qr-code"
                    }

                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 4

                        Words {
                            Layout.fillWidth: true
                            font.pixelSize: Theme.noteSize
                            strong: true
                            text: qsTr("Situs kantor kami: %1").arg(page.standard.shownAddress)
                        }

                        Words {
                            Layout.fillWidth: true
                            color: Theme.quiet
                            font.pixelSize: Theme.smallSize
                            text: qsTr("Menurut Keputusan %1").arg(page.standard.decree)
                        }
                    }
                }
            }
        }
    }

    component Contents: GridLayout {
        columnSpacing: 12
        columns: Theme.large ? 2 : 4
        rowSpacing: 10
        uniformCellWidths: true

        Repeater {
            model: page.standard.components

            Pressable {
                id: entry

                required property int number
                required property string label
                required property bool isChosen

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: implicitHeight
                corner: Theme.smallRadius
                edge: isChosen ? Theme.green : Theme.line
                fill: isChosen ? Theme.green : Theme.card
                leftPadding: 14
                objectName: "component-" + number
                padding: 8
                rightPadding: 10

                contentItem: Words {
                    color: entry.isChosen ? Theme.inkOnGreen : Theme.ink
                    font.pixelSize: Theme.smallSize
                    lineHeight: 1.02
                    strong: entry.isChosen
                    text: entry.number + ". " + entry.label
                    verticalAlignment: Text.AlignVCenter
                }

                onClicked: page.standard.choose(number)
            }
        }
    }
}
