pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."

// A field to fill in by the screen's keyboard or a real one; long text wraps.
ColumnLayout {
    id: field

    required property string label
    required property string text
    required property string keys
    required property int longest
    property bool optional: false
    property string problem: ""
    property bool blocks: false
    property string hint: ""
    readonly property alias editor: input
    readonly property bool isActive: input.activeFocus
    property bool isCurrent: false
    // Shown in full only while it is written: whoever stands behind reads along.
    property bool secret: false
    readonly property bool isVeiled: secret && !isActive && text !== ""

    signal edited(text: string)
    signal confirmed

    spacing: 6

    Words {
        Layout.fillWidth: true
        font.pixelSize: Theme.noteSize
        lineHeight: 1
        strong: true
        text: field.label
    }

    Rectangle {
        id: box

        Layout.fillWidth: true
        border.color: field.blocks ? Theme.brick : field.isCurrent ? Theme.green : Theme.outline
        border.width: field.isCurrent || field.blocks ? 4 : 2
        color: field.blocks ? Theme.rose : Theme.card
        implicitHeight: Math.max(Theme.target, input.implicitHeight + 36, prompt.visible ? prompt.implicitHeight + 28 : 0)
        radius: Theme.smallRadius

        TapHandler {
            onTapped: input.forceActiveFocus()
        }

        Words {
            id: prompt

            anchors.left: input.left
            anchors.right: input.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.quiet
            lineHeight: 1
            text: field.optional ? qsTr("boleh kosong") : field.hint
            verticalAlignment: Text.AlignVCenter
            visible: input.text === ""
        }

        Words {
            anchors.fill: input
            lineHeight: 1
            objectName: "veil"
            text: "•".repeat(Math.max(0, field.text.length - 4)) + field.text.slice(-4)
            verticalAlignment: Text.AlignVCenter
            visible: field.isVeiled
        }

        TextEdit {
            id: input

            anchors.left: parent.left
            anchors.leftMargin: field.width < 440 ? 20 : 28
            anchors.right: parent.right
            anchors.rightMargin: field.width < 440 ? 16 : 28
            anchors.verticalCenter: parent.verticalCenter
            activeFocusOnTab: true
            color: field.isVeiled ? "transparent" : Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.titleSize - 2
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData | (field.keys === "digits" ? Qt.ImhDigitsOnly : Qt.ImhNone)
            persistentSelection: false
            selectByMouse: false
            text: field.text
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap

            cursorDelegate: Rectangle {
                color: Theme.green
                visible: input.activeFocus
                width: 4
            }

            Keys.onEnterPressed: field.confirmed()
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Tab) {
                    event.accepted = true;
                    field.confirmed();
                }
            }
            Keys.onReturnPressed: field.confirmed()
            onActiveFocusChanged: {
                if (activeFocus)
                    cursorPosition = length;
            }
            // What cannot be selected is never left on the clipboard for the next visitor.
            onSelectedTextChanged: deselect()
            onTextChanged: {
                if (length > field.longest)
                    remove(field.longest, length);
                else if (text !== field.text)
                    field.edited(text);
                else if (!activeFocus)
                    cursorPosition = length;
            }
        }
    }

    Words {
        Layout.fillWidth: true
        color: field.blocks ? Theme.brick : Theme.amber
        font.pixelSize: Theme.smallSize
        lineHeight: 1
        objectName: "problem"
        strong: true
        text: field.problem
        visible: text !== ""
    }
}
