pragma ComponentBehavior: Bound

import QtQuick
import ".."

// Our own keyboard: letters, signs, and a pad of digits. It knows no words and remembers nothing.
Rectangle {
    id: keyboard

    property TextEdit target: null
    property string keys: "names"
    property int longest: 0
    property string nextText: ""
    property bool signs: false
    property int shift: 0

    readonly property bool isPin: keys === "pin"
    readonly property bool isPad: keys === "digits" || isPin
    readonly property bool beginsWord: startsWord(target ? target.text : "", target ? target.cursorPosition : 0)
    readonly property bool capitals: shift === 2 || (shift === 1) !== (beginsWord && shift !== 2)
    readonly property real space: 8
    readonly property real pitch: (width - 2 * padding + space) / 10
    readonly property real padding: 24
    property real rowHeight: Theme.lead > 0 ? Theme.target : 96

    signal next

    function startsWord(text: string, at: int): bool {
        if (isPad)
            return false;
        const before = text.substring(0, at);
        if (keys === "sentence")
            return before.trim() === "" || /[.!?]\s+$/.test(before);
        return before === "" || /[\s(\/-]$/.test(before);
    }

    function span(columns: real): real {
        return columns * pitch - space;
    }

    function type(text: string) {
        if (!target)
            return;
        target.remove(target.selectionStart, target.selectionEnd);
        if (target.length < longest)
            target.insert(target.cursorPosition, text);
        if (shift === 1)
            shift = 0;
    }

    function erase() {
        if (!target)
            return;
        if (target.selectionStart < target.selectionEnd)
            target.remove(target.selectionStart, target.selectionEnd);
        else if (target.cursorPosition > 0)
            target.remove(target.cursorPosition - 1, target.cursorPosition);
    }

    function rows(): list<string> {
        if (signs)
            return ["1234567890", "-/:;()&@\"'", "+#*%=?!"];
        return ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    }

    onKeysChanged: {
        shift = 0;
        signs = false;
    }

    color: Theme.shut
    implicitHeight: 4 * rowHeight + 3 * space + 2 * padding
    implicitWidth: 1080
    objectName: "keyboard"

    Rectangle {
        color: Theme.line
        height: 2
        width: parent.width
    }

    Item {
        id: letters

        anchors.fill: parent
        anchors.margins: keyboard.padding
        visible: !keyboard.isPad

        Repeater {
            model: letters.visible ? keyboard.rows() : []

            Row {
                id: keyRow

                required property int index
                required property string modelData

                anchors.horizontalCenter: parent?.horizontalCenter
                spacing: keyboard.space
                y: index * (keyboard.rowHeight + keyboard.space)

                Key {
                    active: keyboard.shift > 0
                    height: keyboard.rowHeight
                    iconName: keyboard.shift === 2 ? "arrow-big-up-dash" : "arrow-big-up"
                    objectName: "key-shift"
                    special: true
                    visible: keyRow.index === 2 && !keyboard.signs
                    width: keyboard.span(1.5)

                    onClicked: keyboard.shift = (keyboard.shift + 1) % 3
                }

                Repeater {
                    model: keyRow.modelData.split("")

                    Key {
                        id: letter

                        required property string modelData

                        height: keyboard.rowHeight
                        objectName: "key-" + modelData
                        text: keyboard.capitals ? modelData.toUpperCase() : modelData
                        width: keyboard.span(1)

                        onClicked: keyboard.type(letter.text)
                    }
                }

                Key {
                    autoRepeat: true
                    height: keyboard.rowHeight
                    iconName: "delete"
                    objectName: "key-backspace"
                    special: true
                    visible: keyRow.index === 2
                    width: keyboard.span(keyboard.signs ? 3 : 1.5)

                    onClicked: keyboard.erase()
                }
            }
        }

        Row {
            anchors.bottom: parent.bottom
            spacing: keyboard.space

            Key {
                height: keyboard.rowHeight
                objectName: "key-signs"
                special: true
                text: keyboard.signs ? qsTr("ABC") : qsTr("123")
                width: keyboard.span(1.5)

                onClicked: keyboard.signs = !keyboard.signs
            }

            Key {
                height: keyboard.rowHeight
                objectName: "key-,"
                text: ","
                width: keyboard.span(1)

                onClicked: keyboard.type(",")
            }

            Key {
                height: keyboard.rowHeight
                objectName: "key-space"
                text: qsTr("Spasi")
                width: keyboard.span(4)

                onClicked: keyboard.type(" ")
            }

            Key {
                height: keyboard.rowHeight
                objectName: "key-."
                text: "."
                width: keyboard.span(1)

                onClicked: keyboard.type(".")
            }

            Key {
                height: keyboard.rowHeight
                main: true
                objectName: "key-next"
                text: keyboard.nextText
                width: keyboard.span(2.5)

                onClicked: keyboard.next()
            }
        }
    }

    Grid {
        id: pad

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: keyboard.padding
        columns: keyboard.isPin ? 3 : 4
        spacing: keyboard.space
        visible: keyboard.isPad

        Repeater {
            model: !pad.visible ? [] : keyboard.isPin ? ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "backspace"] : ["1", "2", "3", "backspace", "4", "5", "6", "+", "7", "8", "9", "-", " ", "0", ".", "next"]

            Key {
                id: digit

                required property string modelData
                readonly property bool isErasing: modelData === "backspace"
                readonly property bool isNext: modelData === "next"

                autoRepeat: isErasing
                height: keyboard.rowHeight
                iconName: isErasing ? "delete" : ""
                main: isNext
                objectName: "key-" + (modelData === " " ? "space" : modelData)
                special: isErasing || modelData === "+" || modelData === "-" || modelData === "." || modelData === " "
                text: isNext ? keyboard.nextText : modelData === " " ? qsTr("Spasi") : isErasing ? "" : modelData
                enabled: modelData !== ""
                opacity: enabled ? 1 : 0
                width: keyboard.span(10 / pad.columns)

                onClicked: {
                    if (isErasing)
                        keyboard.erase();
                    else if (isNext)
                        keyboard.next();
                    else
                        keyboard.type(modelData);
                }
            }
        }
    }
}
