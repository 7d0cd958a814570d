import QtQuick
import QtQuick.Layouts
import ".."

// A short answer that may be given or not; the chosen one is filled and ticked.
Pressable {
    id: chip

    required property bool chosen

    corner: Theme.smallRadius
    edge: chosen ? Theme.green : Theme.outline
    edgeWidth: chosen ? 4 : Theme.stroke
    fill: chosen ? Theme.mint : Theme.card
    leftPadding: 14
    rightPadding: 14
    topPadding: 8
    bottomPadding: 8

    contentItem: RowLayout {
        spacing: 10

        Item {
            Layout.fillWidth: true
        }

        Icon {
            extent: Theme.handheld ? 28 : 34
            name: chip.chosen ? "check" : ""
            tint: Theme.green
        }

        Words {
            Layout.maximumWidth: chip.availableWidth - (chip.chosen ? 44 : 0)
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.04
            strong: chip.chosen
            text: chip.text
        }

        Item {
            Layout.fillWidth: true
        }
    }
}
