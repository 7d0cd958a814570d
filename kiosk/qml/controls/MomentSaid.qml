import QtQuick
import QtQuick.Layouts
import ".."

// A moment as it was understood, with the time left until it.
Rectangle {
    id: said

    required property string text
    required property bool isPast

    color: isPast ? Theme.straw : Theme.mint
    implicitHeight: Math.max(Theme.target, words.implicitHeight + 28)
    radius: Theme.smallRadius
    visible: text !== ""

    RowLayout {
        id: words

        anchors.left: parent.left
        anchors.margins: 24
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16

        Icon {
            extent: 36
            name: "clock"
            tint: said.isPast ? Theme.amber : Theme.green
        }

        Words {
            Layout.fillWidth: true
            color: said.isPast ? Theme.amber : Theme.green
            font.pixelSize: Theme.noteSize
            objectName: "moment-said"
            strong: true
            text: said.text
        }
    }
}
