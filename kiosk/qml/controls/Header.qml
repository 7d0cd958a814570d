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
            Layout.preferredWidth: 1
            brief: true
            office: header.kiosk.office
        }

        Steps {
            current: header.kiosk.visit.stepIndex
            names: header.kiosk.visit.steps
            isOnDeep: true
            visible: !header.portrait
        }

        RowLayout {
            Layout.fillWidth: !header.portrait
            Layout.preferredWidth: header.portrait ? -1 : 1
            spacing: 24

            Item {
                Layout.fillWidth: true
            }

            SimulationTag {
                visible: header.kiosk.clock.simulated
            }

            ColumnLayout {
                spacing: 2

                Words {
                    Layout.alignment: Qt.AlignRight
                    color: Theme.inkOnDeep
                    font.pixelSize: Theme.headingSize
                    lineHeight: 1
                    strong: true
                    text: header.kiosk.clock.time
                    wrapMode: Text.NoWrap
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
