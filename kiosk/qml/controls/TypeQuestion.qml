pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// Whose papers are looked at (1a C2, 1b C2).
ColumnLayout {
    id: question

    required property ApplicantModel applicant

    spacing: 18

    GridLayout {
        Layout.fillHeight: false
        Layout.fillWidth: true
        columnSpacing: 14
        columns: 2
        rowSpacing: 14
        uniformCellWidths: true

        Repeater {
            model: question.applicant.types

            Choice {
                required property string code
                required property string title
                required property string description
                required property bool isChosen
                required property int index

                Layout.columnSpan: index === 4 ? 2 : 1
                Layout.fillHeight: true
                Layout.fillWidth: true
                chosen: isChosen
                help: description
                objectName: "type-" + code
                text: title
                textSize: Theme.bodySize - 3

                onClicked: question.applicant.chooseType(code)
            }
        }
    }
}
