pragma ComponentBehavior: Bound

import QtQuick
import "../../qml"
import "../../qml/controls"

// What a visitor does from the door to the counter.
Column {
    id: steps

    spacing: 28
    topPadding: 12

    Repeater {
        model: [
            qsTr("Ambil nomor di kios"),
            qsTr("Duduk dan tunggu di ruang ini"),
            qsTr("Menuju loket saat dipanggil")
        ]

        delegate: Row {
            id: step

            required property int index
            required property string modelData

            spacing: 32

            Rounded {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.mint
                height: 88
                radius: 44
                width: 88

                Words {
                    anchors.centerIn: parent
                    color: Theme.green
                    font.pixelSize: 48
                    lineHeight: 1
                    strong: true
                    text: step.index + 1
                }
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink
                font.pixelSize: 52
                lineHeight: 1
                text: step.modelData
                width: steps.width - 120
            }
        }
    }
}
