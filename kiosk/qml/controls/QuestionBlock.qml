pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// One question of a service: tiles to choose from, a field to write in, or a day and a time.
ColumnLayout {
    id: block

    required property QuestionsModel questions
    required property int index
    required property string name
    required property string kind
    required property string title
    required property string help
    required property string text
    required property string keys
    required property int longest
    required property bool isOptional
    required property string said
    required property bool isPast
    required property string problem
    required property bool blocks
    property bool isCurrent: false
    property bool isCompact: false
    readonly property bool isTyped: kind !== "choice"
    readonly property bool isMoment: kind === "moment"
    readonly property alias editor: field.editor
    readonly property alias entry: line

    signal confirmed
    signal activated

    spacing: 14

    Words {
        Layout.fillWidth: true
        font.pixelSize: Theme.bodySize + 2
        lineHeight: 1.04
        strong: true
        text: block.title
        visible: block.kind !== "text"
    }

    Words {
        Layout.fillWidth: true
        Layout.topMargin: -6
        color: Theme.quiet
        font.pixelSize: Theme.noteSize
        text: block.help
        visible: text !== "" && block.kind !== "text"
    }

    Loader {
        Layout.fillWidth: true
        active: block.kind === "choice"
        visible: active

        sourceComponent: QuestionChoices {
            isCompact: block.isCompact
            name: block.name
            questions: block.questions
        }
    }

    Loader {
        Layout.fillWidth: true
        active: block.isMoment
        visible: active

        sourceComponent: DayChoice {
            name: block.name
            questions: block.questions
        }
    }

    RowLayout {
        id: line

        Layout.fillWidth: true
        spacing: Theme.between
        visible: block.isTyped

        Field {
            id: field

            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: !block.isMoment
            Layout.preferredWidth: block.isMoment ? 300 : -1
            blocks: block.blocks
            hint: block.isMoment ? qsTr("14.00") : block.help
            isCurrent: block.isCurrent
            keys: block.keys
            label: block.isMoment ? qsTr("Pukul berapa") : block.title
            longest: block.longest
            objectName: "field-" + block.name
            optional: block.isOptional && !block.isMoment
            problem: block.problem
            text: block.text

            onConfirmed: block.confirmed()
            onEdited: text => block.questions.write(block.name, text)
            onIsActiveChanged: {
                if (isActive)
                    block.activated();
            }
        }

        MomentSaid {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.topMargin: Theme.noteSize + 10
            isPast: block.isPast
            text: block.said
        }
    }

    Words {
        Layout.fillWidth: true
        color: Theme.brick
        font.pixelSize: Theme.smallSize
        strong: true
        text: block.problem
        visible: text !== "" && !block.isTyped
    }
}
