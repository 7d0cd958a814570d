import QtQuick
import QtQuick.Layouts
import ".."

// Something to tick or leave: a square box and a sentence.
Pressable {
    id: tick

    property string help: ""
    property string iconName: ""
    property bool ticked: false
    property int textSize: Theme.bodySize

    edge: ticked ? Theme.green : Theme.line
    edgeWidth: ticked ? 4 : Theme.stroke
    fill: ticked ? Theme.mint : Theme.card
    leftPadding: 26
    rightPadding: 26
    topPadding: 14
    bottomPadding: 14

    contentItem: RowLayout {
        spacing: 16

        Rectangle {
            border.color: tick.ticked ? Theme.green : Theme.outline
            border.width: 3
            color: tick.ticked ? Theme.green : Theme.card
            implicitHeight: 40
            implicitWidth: 40
            radius: 10

            Icon {
                anchors.centerIn: parent
                extent: 28
                name: tick.ticked ? "check" : ""
                tint: Theme.inkOnGreen
            }
        }

        Icon {
            extent: 40
            name: tick.iconName
            tint: Theme.green
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 3

            Words {
                Layout.fillWidth: true
                font.pixelSize: tick.textSize
                lineHeight: 1.06
                strong: true
                text: tick.text
            }

            Words {
                Layout.fillWidth: true
                color: Theme.quiet
                font.pixelSize: Theme.smallSize
                lineHeight: 1.06
                text: tick.help
                visible: text !== ""
            }
        }
    }
}
