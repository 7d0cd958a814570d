pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// The papers of one service and applicant type, its forms as QR codes, and the way to its standard.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property PapersModel papers: kiosk.papers

    Scroller {
        id: scroller

        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: page.portrait ? 44 : 32

        GridLayout {
            columnSpacing: 40
            columns: page.portrait ? 1 : 2
            height: implicitHeight + 24
            rowSpacing: 24
            width: parent.width

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillHeight: false
                Layout.fillWidth: true
                Layout.maximumWidth: page.portrait ? -1 : 740
                Layout.preferredWidth: 1
                spacing: 22

                GridLayout {
                    Layout.fillWidth: true
                    columnSpacing: 24
                    columns: page.portrait && !Theme.large ? 2 : 1
                    rowSpacing: 22

                    Question {
                        Layout.fillWidth: true
                        text: page.papers.serviceTitle
                    }

                    ActionButton {
                        Layout.alignment: Qt.AlignTop
                        Layout.fillWidth: !page.portrait || Theme.large
                        leadingIcon: "scroll-text"
                        leftPadding: 28
                        objectName: "standard"
                        rightPadding: 32
                        text: page.portrait && !Theme.large ? qsTr("Standar") : qsTr("Baca standar pelayanan lengkap")

                        onClicked: page.papers.showStandard()
                    }
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.quiet
                    text: qsTr("%1 · %2 · gratis").arg(page.papers.hours).arg(page.papers.target)
                }

                GridLayout {
                    Layout.fillWidth: true
                    columnSpacing: 14
                    columns: 2
                    rowSpacing: 14
                    uniformCellWidths: true
                    visible: page.papers.typeCount > 0

                    Repeater {
                        model: page.papers.types

                        Choice {
                            required property int index
                            required property string code
                            required property string title
                            required property bool isChosen

                            Layout.columnSpan: index % 2 === 0 && index === page.papers.typeCount - 1 ? 2 : 1
                            Layout.fillHeight: true
                            Layout.fillWidth: true
                            chosen: isChosen
                            objectName: "papers-type-" + code
                            text: title
                            textSize: Theme.noteSize

                            onClicked: page.papers.chooseType(code)
                        }
                    }
                }

                Notice {
                    Layout.fillWidth: true
                    visible: page.portrait && text !== ""
                }
            }

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: 20

                // Lying, what comes below the types would be out of sight.
                Notice {
                    Layout.fillWidth: true
                    visible: !page.portrait && text !== ""
                }

                PaperList {
                    Layout.fillWidth: true
                    inColumns: page.portrait
                    papers: page.papers
                }

                GridLayout {
                    Layout.fillHeight: false
                    Layout.fillWidth: true
                    columnSpacing: 16
                    columns: Theme.large ? 1 : 3
                    rowSpacing: 16
                    uniformCellWidths: true
                    visible: page.papers.linkCount > 0

                    Repeater {
                        model: page.papers.links

                        LinkCard {
                            Layout.fillHeight: true
                            Layout.fillWidth: true
                            extent: 168
                            isUpright: !Theme.large
                        }
                    }
                }
            }
        }
    }

    component Notice: Rectangle {
        id: box

        readonly property string text: page.papers.notice

        color: Theme.straw
        implicitHeight: said.implicitHeight + 36
        radius: Theme.smallRadius

        Words {
            id: said

            anchors.left: parent.left
            anchors.margins: 28
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.amber
            font.pixelSize: Theme.smallSize
            objectName: "papers-notice"
            strong: true
            text: box.text
        }
    }
}
