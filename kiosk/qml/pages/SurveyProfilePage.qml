pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// What nobody has to tell of themselves, then the survey is sent.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property SurveyModel survey: kiosk.survey

    ColumnLayout {
        anchors.bottomMargin: Theme.handheld ? 16 : 28
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.handheld ? 16 : page.portrait ? 44 : 32
        spacing: Theme.handheld ? 16 : 28

        Scroller {
            id: scroller

            Layout.fillHeight: true
            Layout.fillWidth: true
            outward: Theme.handheld ? 8 : 36

            ColumnLayout {
                spacing: Theme.handheld ? 16 : 28
                width: parent.width

                Question {
                    Layout.fillWidth: true
                    help: qsTr("Tidak wajib diisi. Jawaban disimpan tanpa nama dan tanpa nomor Anda.")
                    text: qsTr("Sedikit tentang Anda")
                }

                Refusal {
                    Layout.fillWidth: true
                    text: page.survey.message
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: page.portrait && !Theme.handheld ? 36 : 20

                    Repeater {
                        model: page.survey.traits

                        GridLayout {
                            id: trait

                            required property string code
                            required property string name
                            required property list<string> choices
                            required property int chosen

                            Layout.fillWidth: true
                            columnSpacing: 24
                            columns: page.portrait ? 1 : 2
                            rowSpacing: 14

                            Words {
                                Layout.fillWidth: true
                                Layout.maximumWidth: page.portrait ? -1 : Layout.minimumWidth
                                Layout.minimumWidth: page.portrait ? 0 : Theme.handheld ? 180 : 380
                                font.pixelSize: Theme.titleSize
                                strong: true
                                text: trait.name
                            }

                            GridLayout {
                                Layout.fillWidth: true
                                columnSpacing: Theme.between
                                columns: !page.portrait ? 5 : Theme.handheld ? 1 : 3
                                rowSpacing: Theme.between
                                uniformCellWidths: true

                                Repeater {
                                    model: trait.choices

                                    SurveyChip {
                                        required property int index
                                        required property string modelData

                                        Layout.fillHeight: true
                                        Layout.fillWidth: true
                                        chosen: trait.chosen === index
                                        objectName: "trait-" + trait.code + "-" + index
                                        text: modelData

                                        onClicked: page.survey.toggle(trait.code, index)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }

        ActionButton {
            Layout.fillWidth: true
            enabled: !page.survey.isBusy
            implicitHeight: Theme.handheld ? Theme.target : 120
            kind: "primary"
            objectName: "survey-send"
            text: page.survey.isBusy ? qsTr("Sebentar…") : page.survey.isLast ? qsTr("Kirim jawaban") : qsTr("Lanjut")
            trailingIcon: page.survey.isBusy ? "" : page.survey.isLast ? "check" : "chevron-right"

            onClicked: page.survey.proceed()
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
