import QtQuick
import QtQuick.Layouts
import ".."

// One of several answers; the chosen one is filled and ticked.
Pressable {
    id: choice

    property string help: ""
    property bool chosen: false
    property int textSize: Theme.bodySize

    edge: chosen ? Theme.green : Theme.line
    edgeWidth: chosen ? 4 : Theme.stroke
    fill: chosen ? Theme.mint : Theme.card
    leftPadding: 22
    rightPadding: 20
    topPadding: 12
    bottomPadding: 12

    contentItem: RowLayout {
        spacing: 18

        Rectangle {
            Layout.alignment: Qt.AlignVCenter
            border.color: choice.chosen ? Theme.green : Theme.outline
            border.width: 3
            color: choice.chosen ? Theme.green : Theme.card
            implicitHeight: 40
            implicitWidth: 40
            radius: 20

            Icon {
                anchors.centerIn: parent
                extent: 26
                name: choice.chosen ? "check" : ""
                tint: Theme.inkOnGreen
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 3

            Words {
                Layout.fillWidth: true
                font.pixelSize: choice.textSize
                lineHeight: 1.04
                strong: true
                text: choice.text
            }

            Words {
                Layout.fillWidth: true
                color: Theme.quiet
                font.pixelSize: Theme.smallSize
                lineHeight: 1.04
                text: choice.help
                visible: text !== ""
            }
        }
    }
}
