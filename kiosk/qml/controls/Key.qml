import QtQuick
import ".."

// One key of the screen's keyboard.
Pressable {
    id: key

    property string iconName: ""
    property bool special: false
    property bool active: false
    property bool main: false

    corner: 14
    edge: special || main ? fill : Theme.line
    fill: main ? Theme.green : active ? Theme.gold : special ? Theme.key : Theme.card
    fillPressed: main ? Theme.greenPressed : Theme.mint
    padding: 0

    contentItem: Item {
        Words {
            anchors.centerIn: parent
            color: key.main ? Theme.inkOnGreen : Theme.ink
            font.pixelSize: key.text.length > 1 ? Theme.bodySize - 2 : Theme.cardSize
            lineHeight: 1
            strong: true
            text: key.text
            visible: key.iconName === ""
            wrapMode: Text.NoWrap
        }

        Icon {
            anchors.centerIn: parent
            extent: 44
            name: key.iconName
            tint: key.main ? Theme.inkOnGreen : Theme.ink
        }
    }
}
