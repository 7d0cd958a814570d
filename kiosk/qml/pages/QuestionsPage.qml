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

    GridLayout {
        anchors.fill: parent
        columnSpacing: 0
        columns: page.portrait ? 1 : 2
        rowSpacing: 0

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: page.portrait || !page.questions.needsKeys ? Theme.margin : 40
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
                columns: page.portrait || page.questions.needsKeys ? 1 : 2
                questions: page.questions
                waits: Theme.lead > 0

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
            // Where the upper part is kept free, the keyboard leaves room for the answers at first.
            visible: page.questions.needsKeys && (Theme.lead === 0 || list.isWriting)

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
