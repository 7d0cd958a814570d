import QtQuick
import QtQuick.Layouts
import ".."

// Something a visitor may do, in a sentence; the main one of a page is filled.
Pressable {
    id: card

    required property string iconName
    property string help: ""
    property bool isMain: false
    readonly property color inkColor: !enabled ? Theme.quiet : isMain ? Theme.inkOnGreen : Theme.ink

    bottomPadding: 26
    edge: !enabled ? Theme.shutTile : isMain ? Theme.green : Theme.line
    fill: !enabled ? Theme.shutTile : isMain ? Theme.green : Theme.card
    fillPressed: isMain ? Theme.greenPressed : Theme.mint
    leftPadding: 32
    rightPadding: 32
    topPadding: 26

    contentItem: RowLayout {
        spacing: 28

        Rectangle {
            color: card.isMain && card.enabled ? Theme.greenPressed : Theme.mint
            implicitHeight: 92
            implicitWidth: 92
            radius: Theme.smallRadius + 4

            Icon {
                anchors.centerIn: parent
                extent: 50
                name: card.iconName
                tint: card.isMain && card.enabled ? Theme.inkOnGreen : Theme.green
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 6

            Words {
                Layout.fillWidth: true
                color: card.inkColor
                font.pixelSize: Theme.cardSize
                lineHeight: 1.04
                strong: true
                text: card.text
            }

            Words {
                Layout.fillWidth: true
                color: card.isMain || !card.enabled ? card.inkColor : Theme.quiet
                font.pixelSize: Theme.noteSize
                text: card.help
                visible: text !== ""
            }
        }

        Icon {
            extent: 44
            name: "chevron-right"
            tint: card.inkColor
        }
    }
}
