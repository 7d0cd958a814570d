pragma ComponentBehavior: Bound

import QtQuick
import "../../qml"
import "../../qml/controls"

// What a visitor does from the door to the counter.
Column {
    id: steps

    required property int textSize

    spacing: textSize * 0.35
    topPadding: textSize * 0.2

    Repeater {
        model: [
            qsTr("Ambil nomor di kios"),
            qsTr("Duduk dan tunggu di sini"),
            qsTr("Menuju loket saat dipanggil")
        ]

        delegate: Row {
            id: step

            required property int index
            required property string modelData

            spacing: 28

            Rounded {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.mint
                height: steps.textSize * 1.5
                radius: height / 2
                width: height

                Words {
                    anchors.centerIn: parent
                    color: Theme.green
                    font.pixelSize: steps.textSize
                    lineHeight: 1
                    strong: true
                    text: step.index + 1
                }
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink
                font.pixelSize: steps.textSize
                lineHeight: 1
                text: step.modelData
                width: steps.width - steps.textSize * 1.5 - 28
            }
        }
    }
}
