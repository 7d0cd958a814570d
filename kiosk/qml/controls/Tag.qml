import QtQuick
import ".."

// A short word on a tinted ground.
Rectangle {
    id: tag

    property alias text: words.text
    property string iconName: ""
    property color inkColor: Theme.green
    property int textSize: Theme.smallSize

    color: Theme.mint
    implicitHeight: words.implicitHeight + 16
    implicitWidth: row.implicitWidth + 36
    radius: height / 2

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 10

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            extent: tag.textSize + 4
            name: tag.iconName
            tint: tag.inkColor
        }

        Words {
            id: words

            color: tag.inkColor
            font.pixelSize: tag.textSize
            lineHeight: 1
            strong: true
            wrapMode: Text.NoWrap
        }
    }
}
