import QtQuick
import "../../qml"
import "../../qml/controls"

// The running text, one sentence after the other; while the database is away a warning instead.
Rectangle {
    id: footer

    required property bool isCurrent
    required property int margin
    required property string text
    required property int textSize

    color: isCurrent ? "#061F1B" : Theme.straw

    // What is written fades in and then stands: a text that scrolls would never let the machine rest.
    onTextChanged: arrival.restart()

    Rounded {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: footer.margin
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.amber
        height: footer.textSize * 1.16
        radius: height / 2
        visible: !footer.isCurrent
        width: height

        Words {
            anchors.centerIn: parent
            color: Theme.straw
            font.pixelSize: footer.textSize
            lineHeight: 1
            strong: true
            text: "!"
        }
    }

    Words {
        id: words

        anchors.left: footer.isCurrent ? parent.left : sign.right
        anchors.leftMargin: footer.isCurrent ? footer.margin : 24
        anchors.verticalCenter: parent.verticalCenter
        color: footer.isCurrent ? Theme.inkOnDeep : Theme.amber
        font.pixelSize: footer.textSize
        lineHeight: 1
        objectName: "notice"
        text: footer.text
        wrapMode: Text.NoWrap
    }

    OpacityAnimator {
        id: arrival

        duration: 120
        easing.type: Easing.OutCubic
        from: 0
        target: words
        to: 1
    }
}
