import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The deep part of the home page: clock, date, open or closed, and today's hours.
Rectangle {
    id: hero

    required property KioskModel kiosk
    required property bool portrait

    color: Theme.deep
    implicitHeight: column.implicitHeight + Theme.margin + 40

    Ornament {
        anchors.fill: parent
    }

    ColumnLayout {
        id: column

        anchors.bottomMargin: 40
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.margin
        spacing: 0

        OfficeMark {
            Layout.fillWidth: true
            office: hero.kiosk.office
        }

        Item {
            Layout.fillHeight: true
            Layout.minimumHeight: 20
        }

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 24
            columns: hero.portrait ? 2 : 1
            rowSpacing: 0

            Words {
                Layout.fillWidth: true
                Layout.minimumWidth: implicitWidth
                color: Theme.inkOnDeep
                font.pixelSize: Theme.clockSize
                lineHeight: 0.86
                objectName: "clock"
                strong: true
                text: hero.kiosk.clock.time
                wrapMode: Text.NoWrap
            }

            GridLayout {
                Layout.fillWidth: true
                Layout.maximumWidth: hero.portrait ? 400 : -1
                columnSpacing: 20
                columns: hero.portrait ? 1 : 2
                rowSpacing: 10

                Words {
                    Layout.fillWidth: true
                    color: Theme.softOnDeep
                    font.pixelSize: hero.portrait ? Theme.bodySize : Theme.titleSize
                    horizontalAlignment: hero.portrait ? Text.AlignRight : Text.AlignLeft
                    text: hero.kiosk.clock.date
                }

                SimulationTag {
                    Layout.alignment: Qt.AlignRight
                    visible: hero.kiosk.clock.simulated
                }
            }
        }

        OpenState {
            Layout.fillWidth: true
            Layout.topMargin: 18
            home: hero.kiosk.home
        }

        Item {
            Layout.fillHeight: true
            Layout.minimumHeight: 20
        }

        TodaysHours {
            Layout.fillWidth: true
            home: hero.kiosk.home
            isWanted: !(hero.portrait && Theme.large)
        }
    }
}
