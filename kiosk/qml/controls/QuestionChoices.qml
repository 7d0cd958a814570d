pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The answers of one question as tiles: large ones, unless a keyboard needs the room.
GridLayout {
    id: choices

    required property QuestionsModel questions
    required property string name
    property bool isCompact: false
    readonly property bool inThrees: isCompact && repeater.count === 3 && width > 900 && !Theme.large

    columnSpacing: Theme.between
    columns: !isCompact ? 1 : inThrees ? 3 : 2
    rowSpacing: Theme.between
    uniformCellWidths: true

    Repeater {
        id: repeater

        model: choices.questions.choicesOf(choices.name)

        Choice {
            required property string code
            required property string title
            required property bool isChosen
            required help

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: choices.isCompact ? 104 : 128
            chosen: isChosen
            objectName: "answer-" + choices.name + "-" + code
            text: title
            textSize: choices.inThrees ? Theme.noteSize : Theme.bodySize

            onClicked: choices.questions.choose(choices.name, code)
        }
    }
}
