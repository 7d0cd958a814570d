import QtQuick
import "../../qml"
import "../../qml/controls"

// One row of the side column: a heading, a counter with its number, a call with its place, or a line
// with how many wait.
Item {
    id: entry

    required property string body
    readonly property color bright: isQuiet ? Theme.softOnDeep : Theme.inkOnDeep
    readonly property bool isCall: kind === "call"
    readonly property bool isHeading: kind === "heading"
    required property bool isQuiet
    required property string kind
    required property string lead
    readonly property real padding: isHeading ? 4 : Math.round(textSize * 0.36)
    required property int textSize
    required property string value

    // The row's height is reckoned where its words are broken into lines.
    required height

    Tile {
        anchors.fill: parent
        radius: 22
        visible: !entry.isHeading
    }

    Words {
        id: first

        anchors.baseline: middle.baseline
        anchors.left: parent.left
        anchors.leftMargin: entry.padding
        color: entry.isCall ? Theme.inkOnDeep : entry.isQuiet ? Theme.softOnDeep : Theme.gold
        font.pixelSize: entry.textSize
        objectName: "lead"
        strong: true
        text: entry.lead
        visible: text !== ""
        wrapMode: Text.NoWrap
    }

    Words {
        id: middle

        anchors.bottom: entry.isHeading ? parent.bottom : undefined
        anchors.left: entry.lead === "" ? parent.left : first.right
        anchors.leftMargin: entry.padding
        anchors.right: entry.value === "" ? parent.right : last.left
        anchors.rightMargin: entry.padding
        anchors.verticalCenter: entry.isHeading ? undefined : parent.verticalCenter
        color: entry.isHeading ? Theme.softOnDeep : entry.isCall ? Theme.gold : entry.bright
        font.pixelSize: entry.textSize
        lineHeight: 0.89
        horizontalAlignment: entry.isCall ? Text.AlignRight : Text.AlignLeft
        objectName: entry.isHeading ? "heading" : entry.isCall ? "previousPlace" : "rowBody"
        text: entry.body
        wrapMode: Text.NoWrap
    }

    Words {
        id: last

        anchors.baseline: middle.baseline
        anchors.right: parent.right
        anchors.rightMargin: entry.padding
        color: entry.kind === "counter" && !entry.isQuiet ? Theme.gold : entry.bright
        font.pixelSize: entry.textSize
        objectName: "value"
        strong: !entry.isQuiet
        text: entry.value
        visible: text !== ""
        wrapMode: Text.NoWrap
    }
}
