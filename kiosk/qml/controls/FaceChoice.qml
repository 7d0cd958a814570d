import QtQuick
import QtQuick.Layouts
import ".."

// One of four answers, from the worst to the best: a face and words, side by side or one above the
// other.
Pressable {
    id: choice

    required property int score
    required property bool chosen
    property bool isUpright: false
    readonly property int faceExtent: Theme.handheld ? 64 : isUpright ? 168 : 112

    function faceOf(score: int): string {
        return ["frown", "meh", "smile", "laugh"][score - 1];
    }

    edge: chosen ? Theme.green : Theme.line
    edgeWidth: chosen ? 5 : Theme.stroke
    fill: chosen ? Theme.mint : Theme.card
    implicitHeight: Math.max(Theme.handheld ? 84 : Theme.target, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.handheld ? 18 : 32
    rightPadding: Theme.handheld ? 18 : 32
    topPadding: 10
    bottomPadding: 10

    contentItem: Item {
        implicitHeight: parts.implicitHeight
        implicitWidth: parts.implicitWidth

        GridLayout {
            id: parts

            anchors.verticalCenter: parent.verticalCenter
            columnSpacing: Theme.handheld ? 20 : 36
            columns: choice.isUpright ? 1 : 2
            rowSpacing: 24
            width: parent.width

            Rectangle {
                Layout.alignment: Qt.AlignCenter
                color: choice.score === 1 ? Theme.rose : choice.score === 2 ? Theme.straw : Theme.mint
                implicitHeight: choice.faceExtent
                implicitWidth: choice.faceExtent
                radius: height / 2

                Icon {
                    anchors.centerIn: parent
                    extent: choice.faceExtent * 0.64
                    name: choice.faceOf(choice.score)
                    tint: choice.score === 1 ? Theme.brick : choice.score === 2 ? Theme.amber : Theme.green
                }
            }

            Words {
                Layout.fillWidth: true
                // Faces stay in line, whether the words beneath need one line or two.
                Layout.minimumHeight: choice.isUpright && Theme.handheld ? 2.2 * font.pixelSize : 0
                Layout.rightMargin: choice.isUpright ? 0 : tick.extent
                font.pixelSize: Theme.handheld ? Theme.titleSize : Theme.headingSize
                horizontalAlignment: choice.isUpright ? Text.AlignHCenter : Text.AlignLeft
                lineHeight: 1.04
                strong: true
                text: choice.text
            }
        }

        Icon {
            id: tick

            anchors.right: parent.right
            anchors.top: choice.isUpright ? parent.top : undefined
            anchors.topMargin: 14
            anchors.verticalCenter: choice.isUpright ? undefined : parent.verticalCenter
            extent: Theme.handheld ? 36 : 52
            name: choice.chosen ? "check" : ""
            tint: Theme.green
        }
    }
}
