pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// One element of the satisfaction survey: a question and four faces; a tap answers and goes on.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property SurveyModel survey: kiosk.survey

    Scroller {
        id: scroller

        anchors.bottomMargin: Theme.handheld ? 16 : 32
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.handheld ? 16 : page.portrait ? 44 : 32

        ColumnLayout {
            height: Math.max(implicitHeight, scroller.height)
            spacing: Theme.handheld ? 16 : 32
            width: parent.width

            SurveyProgress {
                Layout.fillWidth: true
                about: page.survey.about
                at: page.survey.at
                count: page.survey.count
            }

            Question {
                Layout.fillWidth: true
                objectName: "survey-question"
                text: page.survey.question
            }

            GridLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: page.portrait ? Theme.handheld ? 600 : 1060 : 520
                columnSpacing: Theme.gap
                columns: page.portrait ? 1 : 4
                rowSpacing: Theme.handheld ? 12 : Theme.gap
                uniformCellHeights: true
                uniformCellWidths: true

                Repeater {
                    model: page.survey.answers

                    FaceChoice {
                        required property bool isChosen
                        required property string words

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        chosen: isChosen
                        isUpright: !page.portrait
                        objectName: "score-" + score
                        text: words

                        onClicked: page.survey.choose(score)
                    }
                }
            }

            Item {
                Layout.fillHeight: true
                visible: !Theme.handheld
            }
        }
    }

    Settling {
        id: settling

        anchors.fill: parent
    }

    Connections {
        function onQuestionChanged() {
            scroller.toTop();
            settling.begin();
        }

        target: page.survey
    }
}
