import QtQuick
import QtQuick.Layouts
import ".."

// One of two or three ways on, large enough to be the whole page's answer.
Pressable {
    id: choice

    property string help: ""
    property string iconName: ""
    property bool chosen: false

    bottomPadding: 28
    edge: chosen ? Theme.green : Theme.line
    edgeWidth: chosen ? 4 : Theme.stroke
    fill: chosen ? Theme.mint : Theme.card
    leftPadding: 36
    rightPadding: 32
    topPadding: 28

    contentItem: RowLayout {
        spacing: 30

        Rectangle {
            color: Theme.mint
            implicitHeight: 108
            implicitWidth: 108
            radius: Theme.smallRadius + 6

            Icon {
                anchors.centerIn: parent
                extent: 58
                name: choice.iconName
                tint: Theme.green
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 8

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.titleSize
                lineHeight: 1.06
                strong: true
                text: choice.text
            }

            Words {
                Layout.fillWidth: true
                color: Theme.quiet
                font.pixelSize: Theme.noteSize
                text: choice.help
                visible: text !== ""
            }
        }

        Icon {
            extent: 44
            name: "chevron-right"
            tint: Theme.green
        }
    }
}
