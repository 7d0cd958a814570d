pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// On the tablet: the code under a slip's barcode, where nothing can scan it.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property SurveyModel survey: kiosk.survey
    readonly property int columns: portrait ? 6 : 11

    focus: true

    Component.onCompleted: forceActiveFocus()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            page.survey.erase();
        else if (event.text.length === 1)
            page.survey.type(event.text);
        else
            return;
        event.accepted = true;
    }

    ColumnLayout {
        anchors.bottomMargin: 12
        anchors.fill: parent
        anchors.leftMargin: 12
        anchors.rightMargin: 12
        anchors.topMargin: 16
        spacing: 10

        Rectangle {
            Layout.fillWidth: true
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            border.color: page.survey.message === "" ? Theme.green : Theme.brick
            border.width: 3
            color: Theme.card
            implicitHeight: 68
            radius: Theme.smallRadius

            Words {
                anchors.centerIn: parent
                font.letterSpacing: 2
                font.pixelSize: Theme.headingSize
                lineHeight: 1
                objectName: "survey-code"
                strong: true
                text: page.survey.typed
                wrapMode: Text.NoWrap
            }
        }

        Words {
            Layout.fillWidth: true
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            color: page.survey.message === "" ? Theme.quiet : Theme.brick
            font.pixelSize: Theme.smallSize
            lineHeight: 1.04
            objectName: "survey-code-help"
            strong: page.survey.message !== ""
            text: page.survey.message !== "" ? page.survey.message : page.survey.isBusy ? qsTr("Sebentar…") : qsTr("Ketik dua belas huruf dan angka di bawah barcode slip Anda.")
        }

        Item {
            Layout.fillHeight: true
        }

        GridLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: 6 * 72 + 5 * 8
            columnSpacing: 8
            columns: page.columns
            rowSpacing: 8
            uniformCellHeights: true
            uniformCellWidths: true

            Repeater {
                model: page.survey.signs.split("")

                Key {
                    required property string modelData

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumHeight: 56
                    implicitHeight: 72
                    implicitWidth: 68
                    objectName: "key-" + modelData.toLowerCase()
                    text: modelData

                    onClicked: page.survey.type(modelData)
                }
            }

            Key {
                Layout.columnSpan: page.portrait ? 4 : 1
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: 56
                iconName: "delete"
                implicitHeight: 72
                objectName: "key-backspace"
                special: true

                onClicked: page.survey.erase()
            }
        }
    }
}
