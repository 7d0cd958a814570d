pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."

// How far somebody has come in a row of questions: in words, and as a bar in parts.
ColumnLayout {
    id: progress

    required property int at
    required property int count
    property string about: ""

    spacing: Theme.handheld ? 8 : 14

    RowLayout {
        Layout.fillWidth: true
        spacing: 32

        Words {
            color: Theme.green
            font.pixelSize: Theme.handheld ? Theme.smallSize : Theme.noteSize
            objectName: "survey-progress"
            strong: true
            text: qsTr("Pertanyaan %1 dari %2").arg(progress.at + 1).arg(progress.count)
            wrapMode: Text.NoWrap
        }

        Words {
            Layout.fillWidth: true
            color: Theme.quiet
            font.pixelSize: Theme.noteSize
            horizontalAlignment: Text.AlignRight
            text: progress.about
            visible: !Theme.handheld
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 6
        uniformCellSizes: true

        Repeater {
            model: progress.count

            Rectangle {
                required property int index

                Layout.fillWidth: true
                border.color: index <= progress.at ? Theme.green : Theme.outline
                border.width: 2
                color: index <= progress.at ? Theme.green : Theme.card
                implicitHeight: Theme.handheld ? 8 : 12
                radius: height / 2
            }
        }
    }
}
