pragma ComponentBehavior: Bound

import QtQuick
import "../../qml"
import "../../qml/controls"

// The calls before the one in the panel: as many rows as fit into the room that is left.
Item {
    id: list

    required property QtObject calls
    readonly property int gap: 14
    required property real room
    readonly property int shown: Math.min(repeater.count, 4, Math.max(1, Math.floor(room / (80 + gap))))
    readonly property real rowHeight: Math.max(80, Math.min(128, room / Math.max(3, shown) - gap))

    height: shown * (rowHeight + gap)

    Repeater {
        id: repeater

        model: list.calls

        delegate: Tile {
            id: row

            required property int index
            required property string label
            required property string place

            height: list.rowHeight
            visible: index < list.shown
            width: list.width
            y: index * (height + list.gap)

            Words {
                id: number

                anchors.left: parent.left
                anchors.leftMargin: 28
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.inkOnDeep
                font.pixelSize: Math.min(64, list.rowHeight * 0.62)
                lineHeight: 1
                strong: true
                text: row.label
                width: implicitWidth
            }

            Words {
                anchors.bottom: parent.bottom
                anchors.left: number.right
                anchors.leftMargin: 20
                anchors.right: parent.right
                anchors.rightMargin: 28
                anchors.top: parent.top
                color: Theme.gold
                font.pixelSize: number.font.pixelSize * 0.84
                fontSizeMode: Text.Fit
                horizontalAlignment: Text.AlignRight
                lineHeight: 0.95
                minimumPixelSize: 30
                objectName: "previousPlace"
                text: row.place
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.WordWrap
            }
        }
    }
}
