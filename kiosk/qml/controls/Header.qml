import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The deep bar on every page but home and result: whose kiosk, how far, what time.
Rectangle {
    id: header

    required property KioskModel kiosk
    required property bool portrait

    color: Theme.deep
    implicitHeight: Math.max(portrait ? 150 : 112, row.implicitHeight + 32)

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: 20

        OfficeMark {
            Layout.fillWidth: true
            Layout.preferredWidth: header.portrait ? 1 : rightEnd.implicitWidth
            brief: true
            office: header.kiosk.office
        }

        Steps {
            Layout.fillWidth: false
            Layout.minimumWidth: implicitWidth
            current: header.kiosk.visit.stepIndex
            names: header.kiosk.visit.steps
            isOnDeep: true
            visible: !header.portrait
        }

        RowLayout {
            id: rightEnd

            Layout.fillWidth: !header.portrait
            Layout.minimumWidth: implicitWidth
            spacing: 24

            Item {
                Layout.fillWidth: true
            }

            ColumnLayout {
                spacing: 2

                RowLayout {
                    Layout.alignment: Qt.AlignRight
                    spacing: 24

                    SimulationTag {
                        visible: header.kiosk.clock.simulated
                    }

                    Words {
                        color: Theme.inkOnDeep
                        font.pixelSize: Theme.headingSize
                        lineHeight: 1
                        strong: true
                        text: header.kiosk.clock.time
                        wrapMode: Text.NoWrap
                    }
                }

                Words {
                    Layout.alignment: Qt.AlignRight
                    color: Theme.softOnDeep
                    font.pixelSize: Theme.smallSize
                    lineHeight: 1
                    text: header.kiosk.clock.date
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
