pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."

// How far the visitor has come, so that nobody wonders how long it takes.
RowLayout {
    id: steps

    required property list<string> names
    required property int current
    property bool isOnDeep: false
    // On a wide screen the larger words leave room for the present stage's name alone.
    readonly property bool isBrief: isOnDeep && Theme.large

    function label(name: string): string {
        switch (name) {
        case "who":
            return qsTr("Siapa Anda");
        case "service":
            return qsTr("Layanan");
        case "data":
            return qsTr("Data Anda");
        case "number":
            return qsTr("Nomor");
        default:
            return qsTr("Selesai");
        }
    }

    objectName: "steps"
    spacing: isOnDeep ? 10 : 12

    Repeater {
        model: steps.names

        RowLayout {
            id: step

            required property int index
            required property string modelData
            readonly property bool isCurrent: index === steps.current
            readonly property bool isPast: index < steps.current
            readonly property color strokeColor: steps.isOnDeep ? Theme.softOnDeep : Theme.quiet

            spacing: steps.isOnDeep ? 10 : 12

            Rectangle {
                Layout.preferredWidth: steps.isOnDeep ? 20 : 32
                color: steps.isOnDeep ? Theme.deepLine : Theme.line
                implicitHeight: 2
                visible: step.index > 0
            }

            Rectangle {
                Layout.preferredHeight: 44
                Layout.preferredWidth: 44
                border.color: step.isCurrent || step.isPast ? color : step.strokeColor
                border.width: 2
                color: {
                    if (step.isCurrent)
                        return steps.isOnDeep ? Theme.gold : Theme.green;
                    if (step.isPast)
                        return steps.isOnDeep ? Theme.deepLine : Theme.mint;
                    return "transparent";
                }
                radius: 22

                Icon {
                    anchors.centerIn: parent
                    extent: 26
                    name: step.isPast ? "check" : ""
                    tint: steps.isOnDeep ? Theme.inkOnDeep : Theme.green
                }

                Words {
                    anchors.centerIn: parent
                    color: {
                        if (step.isCurrent)
                            return steps.isOnDeep ? Theme.inkOnGold : Theme.inkOnGreen;
                        return step.strokeColor;
                    }
                    font.pixelSize: Theme.smallSize
                    lineHeight: 1
                    strong: true
                    text: step.index + 1
                    visible: !step.isPast
                }
            }

            Words {
                color: {
                    if (step.isCurrent)
                        return steps.isOnDeep ? Theme.inkOnDeep : Theme.ink;
                    return step.strokeColor;
                }
                font.pixelSize: steps.isOnDeep ? Theme.smallSize : Theme.noteSize
                lineHeight: 1
                strong: step.isCurrent
                text: steps.label(step.modelData)
                visible: step.isCurrent || !steps.isBrief
                wrapMode: Text.NoWrap
            }
        }
    }
}
