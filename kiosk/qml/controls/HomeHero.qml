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
    implicitHeight: column.implicitHeight + 2 * Theme.margin

    Ornament {
        anchors.fill: parent
    }

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: 0

        OfficeMark {
            Layout.fillWidth: true
            office: hero.kiosk.office
        }

        Item {
            Layout.fillHeight: true
            Layout.minimumHeight: 32
        }

        Words {
            Layout.fillWidth: true
            color: Theme.inkOnDeep
            font.pixelSize: Theme.clockSize
            lineHeight: 0.86
            objectName: "clock"
            strong: true
            text: hero.kiosk.clock.time
            wrapMode: Text.NoWrap
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: 20

            Words {
                Layout.fillWidth: true
                color: Theme.softOnDeep
                font.pixelSize: hero.portrait ? 40 : 36
                text: hero.kiosk.clock.date
            }

            SimulationTag {
                visible: hero.kiosk.clock.simulated
            }
        }

        OpenState {
            Layout.fillWidth: true
            Layout.topMargin: 24
            home: hero.kiosk.home
        }

        Item {
            Layout.fillHeight: true
            Layout.minimumHeight: 28
        }

        TodaysHours {
            Layout.fillWidth: true
            home: hero.kiosk.home
        }
    }
}
