pragma ComponentBehavior: Bound

import QtQuick
import ".."

// A text of several sentences: it fills its box, and moves under the cursor when it is longer.
Rectangle {
    id: field

    required property string text
    required property int longest
    property string hint: ""
    property bool blocks: false
    readonly property alias editor: input
    readonly property bool isNearlyFull: input.length > 0.8 * longest

    signal edited(text: string)
    signal confirmed

    border.color: blocks ? Theme.brick : Theme.green
    border.width: 4
    color: blocks ? Theme.rose : Theme.card
    implicitHeight: 280
    radius: Theme.smallRadius

    TapHandler {
        onTapped: input.forceActiveFocus()
    }

    Words {
        anchors.left: view.left
        anchors.right: view.right
        anchors.top: view.top
        color: Theme.quiet
        text: field.hint
        visible: input.length === 0
    }

    Flickable {
        id: view

        function follow(cursor: rect) {
            if (cursor.y < contentY)
                contentY = cursor.y;
            else if (cursor.y + cursor.height > contentY + height)
                contentY = cursor.y + cursor.height - height;
        }

        anchors.bottom: count.visible ? count.top : parent.bottom
        anchors.left: parent.left
        anchors.margins: 28
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: input.height
        contentWidth: width
        interactive: contentHeight > height

        onHeightChanged: follow(input.cursorRectangle)

        TextEdit {
            id: input

            activeFocusOnTab: true
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.titleSize - 2
            height: Math.max(implicitHeight, view.height)
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            persistentSelection: false
            selectByMouse: false
            text: field.text
            textFormat: TextEdit.PlainText
            width: view.width
            wrapMode: TextEdit.Wrap

            cursorDelegate: Rectangle {
                color: Theme.green
                visible: input.activeFocus
                width: 4
            }

            Keys.onPressed: event => {
                if (event.key === Qt.Key_Tab) {
                    event.accepted = true;
                    field.confirmed();
                }
            }
            onCursorRectangleChanged: view.follow(cursorRectangle)
            // What cannot be selected is never left on the clipboard for the next visitor.
            onSelectedTextChanged: deselect()
            onTextChanged: {
                if (length > field.longest)
                    remove(field.longest, length);
                else if (text !== field.text)
                    field.edited(text);
            }
        }
    }

    Words {
        id: count

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        anchors.right: parent.right
        anchors.rightMargin: 28
        color: Theme.quiet
        font.pixelSize: Theme.smallSize
        text: qsTr("sisa %n huruf", "", field.longest - input.length)
        visible: field.isNearlyFull
    }
}
