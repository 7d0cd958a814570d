pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// "Cek dokumen": which service's papers to see. Nothing is signed, and closed services are shown.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait

    ColumnLayout {
        anchors.fill: parent
        anchors.bottomMargin: 24
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: page.portrait ? 44 : 32
        spacing: 28

        Question {
            Layout.fillWidth: true
            help: qsTr("Lihat berkas dan standar pelayanan tanpa mengisi data, juga saat layanan tutup.")
            text: qsTr("Cek dokumen layanan apa?")
        }

        Scroller {
            id: scroller

            Layout.fillHeight: true
            Layout.fillWidth: true

            GridLayout {
                columnSpacing: Theme.gap
                columns: page.portrait ? 2 : 3
                height: Math.max(implicitHeight, scroller.height)
                rowSpacing: Theme.gap - 4
                uniformCellHeights: true
                uniformCellWidths: true
                width: parent.width

                Repeater {
                    model: page.kiosk.papers.services

                    Pressable {
                        id: card

                        required property string code
                        required property string prefix
                        required property string title
                        required property string audiences

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        Layout.minimumHeight: implicitHeight
                        bottomPadding: page.portrait ? 16 : 10
                        leftPadding: 22
                        objectName: "papers-" + code
                        rightPadding: 20
                        topPadding: page.portrait ? 16 : 10

                        contentItem: RowLayout {
                            spacing: 20

                            LetterTile {
                                extent: page.portrait ? 80 : 68
                                letter: card.prefix
                            }

                            ColumnLayout {
                                Layout.fillWidth: true
                                spacing: 4

                                Words {
                                    Layout.fillWidth: true
                                    lineHeight: 1.04
                                    strong: true
                                    text: card.title
                                }

                                Words {
                                    Layout.fillWidth: true
                                    color: Theme.quiet
                                    font.pixelSize: Theme.smallSize
                                    lineHeight: 1.04
                                    text: card.audiences
                                }
                            }
                        }

                        onClicked: page.kiosk.papers.chooseService(code)
                    }
                }
            }
        }
    }
}
