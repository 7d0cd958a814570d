import QtQuick
import ".."

// The letter that a service's numbers begin with, as on the ticket and on the board.
Rectangle {
    id: tile

    required property string letter
    property bool isShut: false
    property int extent: 112

    color: isShut ? Theme.shutTile : Theme.mint
    implicitHeight: extent
    implicitWidth: extent
    radius: Theme.smallRadius + 4

    Words {
        anchors.centerIn: parent
        color: tile.isShut ? Theme.quiet : Theme.green
        font.pixelSize: tile.extent * 0.54
        lineHeight: 1
        strong: true
        text: tile.letter
    }
}
