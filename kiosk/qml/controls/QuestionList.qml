pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import LoketLPSE.Kiosk

// A service's questions one below the other; the first that is written is ready to be typed into.
Scroller {
    id: list

    required property QuestionsModel questions
    property QuestionBlock current: null
    property int columns: 1
    // Nothing is ready to be typed into before it was touched, or what stands before it is answered.
    property bool waits: false
    // How many questions to choose from stand before the first that is written.
    property int chosenFirst: 0
    readonly property bool isWriting: current !== null && current.editor.activeFocus
    readonly property bool isLast: current === null || after(current.index) === null

    signal finished

    function at(index: int): QuestionBlock {
        return repeater.itemAt(index) as QuestionBlock;
    }

    function after(index: int): QuestionBlock {
        for (let i = index + 1; i < repeater.count; i++) {
            if (at(i).isTyped)
                return at(i);
        }
        return null;
    }

    function focusOn(block: QuestionBlock) {
        if (block.isTyped) {
            current = block;
            block.editor.forceActiveFocus();
        }
        reveal(block.isTyped ? block.entry : block);
    }

    function goTo(name: string) {
        for (let i = 0; i < repeater.count; i++) {
            if (at(i).name === name)
                focusOn(at(i));
        }
    }

    function goToNext() {
        const next = current ? after(current.index) : null;
        if (next)
            focusOn(next);
        else
            finished();
    }

    function goOnWhenChosen() {
        if (!waits || isWriting || current === null)
            return;
        for (let i = 0; i < chosenFirst; i++) {
            if (at(i).text === "" && !at(i).isOptional)
                return;
        }
        focusOn(current);
    }

    onHeightChanged: {
        if (waits && isWriting)
            showing.restart();
    }
    Component.onCompleted: {
        const first = after(-1);
        if (first) {
            current = first;
            chosenFirst = first.index;
            if (!waits)
                first.editor.forceActiveFocus();
        }
        // The page begins with its first question, though a later one is ready to be typed into.
        showing.stop();
    }

    // What is written stays in view, also when the keyboard or a note takes room.
    Timer {
        id: showing

        interval: 0

        onTriggered: {
            if (list.current)
                list.reveal(list.current.entry);
        }
    }

    GridLayout {
        columnSpacing: 56
        columns: list.columns
        rowSpacing: 28
        uniformCellWidths: true
        width: parent.width

        Repeater {
            id: repeater

            model: list.questions.questions

            QuestionBlock {
                id: block

                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                isCompact: list.questions.needsKeys
                isCurrent: list.current === block
                questions: list.questions

                onActivated: {
                    list.current = block;
                    showing.restart();
                }
                onConfirmed: list.goToNext()
                onTextChanged: {
                    if (isCurrent)
                        showing.restart();
                    else if (!isTyped)
                        list.goOnWhenChosen();
                }
                onHeightChanged: {
                    if (isCurrent && said !== "")
                        showing.restart();
                }
                onYChanged: {
                    if (isCurrent && list.isWriting)
                        showing.restart();
                }
            }
        }
    }
}
