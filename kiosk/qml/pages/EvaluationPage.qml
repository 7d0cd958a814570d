pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// The evaluation form of a training: one touch for each sentence.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property ParticipationModel part: kiosk.participation

    ColumnLayout {
        anchors.bottomMargin: 24
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: page.portrait ? 36 : 24
        spacing: page.portrait ? 26 : 18

        Question {
            Layout.fillWidth: true
            help: page.part.title
            text: qsTr("Bagaimana pelatihannya?")
        }

        Refusal {
            Layout.fillWidth: true
            text: page.part.refusal
        }

        Scroller {
            id: scroller

            Layout.fillHeight: true
            Layout.fillWidth: true

            GridLayout {
                columnSpacing: 48
                columns: page.portrait ? 1 : 2
                height: Math.max(implicitHeight, scroller.height)
                rowSpacing: page.portrait ? 24 : 18
                uniformCellWidths: true
                width: parent.width

                Repeater {
                    id: rows

                    model: page.part.questions

                    ScoreRow {
                        Layout.alignment: Qt.AlignTop
                        Layout.fillWidth: true
                        words: page.part.scores

                        onScored: score => page.part.score(name, score)
                    }
                }
            }
        }

        RowLayout {
            Layout.fillHeight: false
            Layout.fillWidth: true
            spacing: 20

            ActionButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                enabled: !page.part.isBusy
                leadingIcon: "message-square-text"
                objectName: "remark"
                text: qsTr("Tulis catatan")

                onClicked: page.part.askRemark()
            }

            ActionButton {
                Layout.fillWidth: true
                Layout.minimumHeight: 112
                Layout.preferredWidth: 3
                enabled: !page.part.isBusy
                kind: "primary"
                objectName: "send"
                text: page.part.isBusy ? qsTr("Sebentar…") : qsTr("Kirim evaluasi")
                trailingIcon: page.part.isBusy ? "" : "chevron-right"

                onClicked: page.part.send()
            }
        }
    }

    Connections {
        function onMissed(question: string) {
            for (let i = 0; i < rows.count; i++) {
                const row = rows.itemAt(i) as ScoreRow;
                if (row.name === question)
                    scroller.reveal(row);
            }
        }

        target: page.part
    }
}
