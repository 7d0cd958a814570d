import QtQuick
import "../../qml"
import "../../qml/controls"

// The big panel while nobody is called: a welcome, a break with its countdown, why it is closed, or
// that the board is cut off.
Rounded {
    id: panel

    required property string detail
    // In the largest type a welcome is what to do alone: its title would push that off the panel.
    readonly property bool isCrowded: kind === "welcome" && rule.height + heading.height + steps.height + 2 * column.spacing > height - 16
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
        id: column

        anchors.left: parent.left
        anchors.margins: 72
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: panel.textSize * 0.5

        Rounded {
            id: rule

            color: panel.isShut ? Theme.brick : Theme.gold
            height: 12
            radius: 6
            visible: !panel.isCrowded
            width: 160
        }

        Words {
            id: heading

            color: panel.isShut ? Theme.brick : Theme.green
            font.pixelSize: Math.max(panel.textSize, panel.isPause ? 96 : 116)
            fontSizeMode: Text.HorizontalFit
            lineHeight: 1
            minimumPixelSize: panel.textSize
            objectName: "restTitle"
            strong: true
            text: panel.title
            visible: !panel.isCrowded
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
            id: steps

            textSize: panel.textSize
            visible: panel.kind === "welcome"
            width: parent.width
        }
    }
}
