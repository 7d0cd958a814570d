pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// A week of days to choose from; the last tile leads to the week after.
GridLayout {
    id: days

    required property QuestionsModel questions
    required property string name

    columnSpacing: Theme.between
    columns: 4
    rowSpacing: Theme.between
    uniformCellWidths: true

    Repeater {
        model: days.questions.days

        Pressable {
            id: tile

            required property int index
            required property string day
            required property string near
            required property string weekday
            required property string date
            required property bool isChosen

            function title(): string {
                if (near === "today")
                    return qsTr("Hari ini");
                return near === "tomorrow" ? qsTr("Besok") : weekday;
            }

            Layout.fillHeight: true
            Layout.fillWidth: true
            bottomPadding: 12
            edge: isChosen ? Theme.green : Theme.line
            edgeWidth: isChosen ? 4 : Theme.stroke
            fill: isChosen ? Theme.mint : Theme.card
            leftPadding: 8
            objectName: "day-" + index
            rightPadding: 8
            topPadding: 12

            contentItem: ColumnLayout {
                spacing: 2

                Words {
                    Layout.fillWidth: true
                    font.pixelSize: Theme.noteSize
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1.04
                    strong: true
                    text: tile.title()
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.quiet
                    font.pixelSize: Theme.smallSize
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1.04
                    text: tile.date
                }
            }

            onClicked: days.questions.chooseDay(days.name, day)
        }
    }

    Pressable {
        Layout.fillHeight: true
        Layout.fillWidth: true
        edge: Theme.green
        leftPadding: 8
        objectName: "later-days"
        rightPadding: 8

        contentItem: RowLayout {
            spacing: 4

            Words {
                Layout.fillWidth: true
                color: Theme.green
                font.pixelSize: Theme.smallSize
                horizontalAlignment: Text.AlignRight
                lineHeight: 1.04
                strong: true
                text: qsTr("Hari lain")
            }

            Icon {
                Layout.rightMargin: 4
                extent: 30
                name: "chevron-right"
                tint: Theme.green
            }
        }

        onClicked: days.questions.showLaterDays()
    }
}
