import QtQuick
import QtQuick.Layouts
import ".."

// One text to write, our own keyboard, and the button that leads on.
Item {
    id: page

    required property bool portrait
    required property string title
    required property string help
    required property string text
    required property int longest
    required property string buttonText
    property string buttonName: "write-on"
    property string buttonIcon: "chevron-right"
    property string hint: ""
    property string problem: ""
    property bool isBusy: false

    signal edited(text: string)
    signal finished

    Component.onCompleted: {
        field.editor.forceActiveFocus();
        field.editor.cursorPosition = field.editor.length;
    }

    GridLayout {
        anchors.fill: parent
        columnSpacing: 0
        columns: page.portrait ? 1 : 2
        rowSpacing: 0

        ColumnLayout {
            Layout.bottomMargin: 24
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: page.portrait ? Theme.margin : 40
            Layout.topMargin: page.portrait ? 28 : 32
            spacing: 24

            Question {
                Layout.fillWidth: true
                help: page.help
                text: page.title
            }

            LongField {
                id: field

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: 160
                blocks: page.problem !== ""
                hint: page.hint
                longest: page.longest
                objectName: "field-text"
                text: page.text

                onConfirmed: page.finished()
                onEdited: text => page.edited(text)
            }

            Refusal {
                Layout.fillWidth: true
                text: page.problem
            }

            ActionButton {
                Layout.fillWidth: true
                Layout.minimumHeight: 112
                enabled: !page.isBusy
                kind: "primary"
                objectName: page.buttonName
                text: page.isBusy ? qsTr("Sebentar…") : page.buttonText
                trailingIcon: page.isBusy ? "" : page.buttonIcon

                onClicked: page.finished()
            }
        }

        Keyboard {
            Layout.alignment: Qt.AlignBottom
            Layout.fillWidth: page.portrait
            Layout.maximumWidth: page.portrait ? -1 : 1080
            Layout.minimumWidth: 1080
            keys: "sentence"
            longest: page.longest
            nextText: page.buttonText
            target: field.editor

            onNext: page.finished()
        }
    }
}
