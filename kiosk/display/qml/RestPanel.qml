import QtQuick
import "../../qml"
import "../../qml/controls"

// The big panel while nobody is called: a welcome, a break with its countdown, or why it is closed.
Rounded {
    id: panel

    required property string detail
    readonly property bool isClosed: kind === "closed"
    readonly property bool isPause: kind === "pause"
    required property string kind
    required property string text
    required property string title

    color: Theme.paper
    radius: 40

    Column {
        anchors.left: parent.left
        anchors.margins: 88
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 36

        Rounded {
            color: panel.isClosed ? Theme.brick : Theme.gold
            height: 12
            radius: 6
            width: 160
        }

        Words {
            color: panel.isClosed ? Theme.brick : Theme.green
            font.pixelSize: panel.isPause ? 96 : 116
            fontSizeMode: Text.HorizontalFit
            lineHeight: 1
            minimumPixelSize: 72
            objectName: "restTitle"
            strong: true
            text: panel.title
            width: parent.width
        }

        Words {
            color: Theme.ink
            font.pixelSize: !panel.isPause ? 60 : text.length > 14 ? 128 : 146
            lineHeight: panel.isPause ? 0.95 : 1.12
            objectName: "restText"
            strong: panel.isPause
            text: panel.text
            visible: text !== ""
            width: parent.width
        }

        Words {
            color: Theme.ink
            font.pixelSize: 60
            objectName: "restDetail"
            strong: panel.isClosed
            text: panel.detail
            visible: text !== ""
            width: parent.width
        }

        WelcomeSteps {
            visible: panel.kind === "welcome"
            width: parent.width
        }
    }
}
