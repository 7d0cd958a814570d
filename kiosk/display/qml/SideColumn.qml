pragma ComponentBehavior: Bound

import QtQuick
import LoketLPSE.Display
import "../../qml"

// Counters, last calls and waiting lines: one page at a time, and dots that tell how many there are.
// A page is there at once: fading in so large a part would cost the machine more than all the rest.
Item {
    id: column

    required property SidePager side
    required property int textSize

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: 10

        Repeater {
            model: column.side.rows

            delegate: SideEntry {
                textSize: column.textSize
                width: column.width
            }
        }
    }

    Row {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 16
        visible: column.side.pages > 1

        Repeater {
            model: column.side.pages

            delegate: Rounded {
                required property int index

                color: index === column.side.page ? Theme.gold : Theme.deepLine
                height: 14
                radius: 7
                width: index === column.side.page ? 42 : 14
            }
        }
    }
}
