pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."

// One sentence, and how far one agrees with it.
ColumnLayout {
    id: row

    required property string name
    required property string title
    required property int score
    required property bool isMissed
    required property list<string> words

    signal scored(score: int)

    spacing: 10

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.between

        Words {
            Layout.fillWidth: true
            lineHeight: 1.04
            strong: true
            text: row.title
        }

        // Beside the sentence, so that nothing moves away under the finger.
        Words {
            color: Theme.brick
            font.pixelSize: Theme.smallSize
            objectName: "missed-" + row.name
            strong: true
            text: qsTr("Pilih satu")
            visible: row.isMissed
            wrapMode: Text.NoWrap
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.between
        uniformCellSizes: true

        Repeater {
            model: row.words

            Pressable {
                id: tile

                required property int index
                required property string modelData
                readonly property bool isChosen: row.score === index + 1
                readonly property color ink: isChosen ? Theme.inkOnGreen : Theme.ink

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: implicitHeight
                bottomPadding: 8
                corner: Theme.smallRadius
                edge: isChosen ? Theme.green : Theme.outline
                fill: isChosen ? Theme.green : Theme.card
                fillPressed: isChosen ? Theme.greenPressed : Theme.mint
                leftPadding: 12
                objectName: "score-" + row.name + "-" + (index + 1)
                rightPadding: 12
                text: modelData
                topPadding: 8

                contentItem: Item {
                    implicitHeight: column.implicitHeight
                    implicitWidth: column.implicitWidth

                    ColumnLayout {
                        id: column

                        anchors.centerIn: parent
                        spacing: 2
                        width: parent.width

                        Icon {
                            Layout.alignment: Qt.AlignHCenter
                            extent: 30
                            name: tile.isChosen ? "check" : ""
                            tint: tile.ink
                        }

                        Words {
                            Layout.fillWidth: true
                            color: tile.ink
                            font.pixelSize: Theme.noteSize
                            horizontalAlignment: Text.AlignHCenter
                            lineHeight: 1.04
                            strong: true
                            text: tile.text
                        }
                    }
                }

                onClicked: row.scored(index + 1)
            }
        }
    }
}
