pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// How many wait under each prefix, grouped by whether and until when it is served.
Tile {
    id: list

    required property QtObject lines
    readonly property real needed: rows.implicitHeight + 40

    ColumnLayout {
        id: rows

        anchors.left: parent.left
        anchors.leftMargin: 28
        anchors.right: parent.right
        anchors.rightMargin: 28
        anchors.top: parent.top
        anchors.topMargin: 20
        height: Math.max(implicitHeight, list.height - 40)
        // Only titles far longer than a board bears make it smaller.
        scale: Math.min(1, (list.height - 40) / implicitHeight)
        spacing: 0
        transformOrigin: Item.TopLeft

        Repeater {
            model: list.lines

            delegate: LineEntry {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: implicitHeight + 28
            }
        }

        Item {
            Layout.fillHeight: true
        }
    }
}
