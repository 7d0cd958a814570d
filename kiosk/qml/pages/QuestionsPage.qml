import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// What a service asks of the matter itself; without anything to write the last answer leads on.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property QuestionsModel questions: kiosk.questions
    // Whether the first field is out of sight at first: its keyboard would puzzle.
    readonly property bool isFieldFar: Theme.lead > 0 || list.chosenFirst > (page.portrait || !Theme.large ? 1 : 0)
    readonly property bool hasKeys: questions.needsKeys && (!list.waits || list.isWriting)

    GridLayout {
        anchors.fill: parent
        columnSpacing: 0
        columns: page.portrait ? 1 : 2
        rowSpacing: 0

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: page.portrait || !page.hasKeys ? Theme.margin : 40
            Layout.topMargin: page.portrait ? 28 : 32
            spacing: 26

            Question {
                Layout.fillWidth: true
                help: page.questions.serviceTitle
                text: qsTr("Apa keperluan Anda?")
            }

            QuestionList {
                id: list

                Layout.fillHeight: true
                Layout.fillWidth: true
                columns: page.portrait || page.hasKeys ? 1 : 2
                questions: page.questions
                waits: page.isFieldFar

                onFinished: page.kiosk.signIn.proceed()
            }
        }

        Keyboard {
            Layout.alignment: Qt.AlignBottom
            Layout.fillWidth: page.portrait
            Layout.maximumWidth: page.portrait ? -1 : 1080
            Layout.minimumWidth: 1080
            keys: list.current ? list.current.keys : "sentence"
            longest: list.current ? list.current.longest : 0
            nextText: list.isLast ? qsTr("Lanjut") : qsTr("Berikutnya")
            target: list.current ? list.current.editor : null
            visible: page.hasKeys

            onNext: list.goToNext()
        }
    }

    Connections {
        function onRefused(field: string) {
            list.goTo(field.replace("answers.", ""));
        }

        target: page.kiosk.signIn
    }
}
