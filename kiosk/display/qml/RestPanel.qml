import QtQuick
import "../../qml"
import "../../qml/controls"

// The big panel while nobody is called: a welcome, a break with its countdown, why it is closed, or
// that the board is cut off.
Rounded {
    id: panel

    required property string detail
    readonly property bool isPause: kind === "pause"
    readonly property bool isShut: kind === "closed" || kind === "offline"
    required property string kind
    required property int largeSize
    required property string text
    required property int textSize
    required property string title

    color: Theme.paper
    radius: 40

    Column {
        anchors.left: parent.left
        anchors.margins: 72
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: panel.textSize * 0.5

        Rounded {
            color: panel.isShut ? Theme.brick : Theme.gold
            height: 12
            radius: 6
            width: 160
        }

        Words {
            color: panel.isShut ? Theme.brick : Theme.green
            font.pixelSize: Math.max(panel.textSize, panel.isPause ? 96 : 116)
            fontSizeMode: Text.HorizontalFit
            lineHeight: 1
            minimumPixelSize: panel.textSize
            objectName: "restTitle"
            strong: true
            text: panel.title
            width: parent.width
            wrapMode: Text.NoWrap
        }

        Words {
            color: Theme.ink
            font.pixelSize: panel.isPause ? Math.max(146, panel.largeSize) : panel.textSize
            fontSizeMode: panel.isPause ? Text.HorizontalFit : Text.FixedSize
            lineHeight: panel.isPause ? 0.95 : 1.12
            minimumPixelSize: panel.textSize
            objectName: "restText"
            strong: panel.isPause
            text: panel.text
            visible: text !== ""
            width: parent.width
        }

        Words {
            color: Theme.ink
            font.pixelSize: panel.textSize
            objectName: "restDetail"
            strong: panel.isShut
            text: panel.detail
            visible: text !== ""
            width: parent.width
        }

        WelcomeSteps {
            textSize: panel.textSize
            visible: panel.kind === "welcome"
            width: parent.width
        }
    }
}
