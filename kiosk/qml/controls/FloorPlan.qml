pragma ComponentBehavior: Bound

import QtQuick
import ".."
import LoketLPSE.Kiosk

// The bidding room from above, the door towards whoever reads it. One computer may be pointed
// out; where it is selectable, those in use can be tapped.
Item {
    id: plan

    required property RoomModel room
    property int highlighted: 0
    property bool selectable: false
    property int tallest: 132

    // A room too wide for fingers is shown as a plain list of its computers, in order.
    readonly property bool fits: !selectable || widthOf(room.columns) >= Theme.target
    readonly property int columns: fits ? Math.max(1, room.columns) : Math.max(1, Math.floor((width - 2 * padding + gap) / (Theme.target + gap)))
    readonly property int rows: fits ? Math.max(1, room.rows) : Math.ceil(room.placeCount / columns)
    readonly property int gap: Theme.between
    readonly property int padding: 28
    readonly property real cellWidth: Math.min(widthOf(columns), 220)
    readonly property real cellHeight: Math.max(selectable ? Theme.target : 64, Math.min(tallest, cellWidth * 0.8))
    readonly property real firstX: (width - columns * (cellWidth + gap) + gap) / 2

    signal chosen(number: int)

    function widthOf(count: int): real {
        return (width - 2 * padding - (count - 1) * gap) / Math.max(1, count);
    }

    implicitHeight: wall.height + door.height - 2
    implicitWidth: 640
    objectName: "floor-plan"

    Rectangle {
        id: wall

        border.color: Theme.outline
        border.width: 3
        color: Theme.card
        height: plan.rows * (plan.cellHeight + plan.gap) - plan.gap + 2 * plan.padding
        radius: Theme.smallRadius
        width: parent.width
    }

    Repeater {
        model: plan.room.places

        Pressable {
            id: place

            required property int index
            required property int number
            required property string name
            required property int row
            required property int column
            required property bool isInUse
            readonly property bool isMine: number === plan.highlighted
            readonly property bool isOffered: plan.selectable && isInUse

            corner: 16
            edge: isMine || isOffered ? Theme.green : Theme.line
            edgeWidth: isMine ? 5 : isOffered ? 3 : Theme.stroke
            enabled: isOffered
            fill: isMine ? Theme.gold : isOffered ? Theme.card : Theme.shut
            height: plan.cellHeight
            objectName: "place-" + number
            padding: 0
            width: plan.cellWidth
            x: plan.firstX + (plan.fits ? column : index % plan.columns) * (plan.cellWidth + plan.gap)
            y: plan.padding + (plan.fits ? plan.rows - 1 - row : Math.floor(index / plan.columns)) * (plan.cellHeight + plan.gap)

            contentItem: Item {
                Row {
                    anchors.centerIn: parent
                    spacing: 10

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        extent: 40
                        name: place.isMine ? "monitor-check" : "monitor"
                        tint: place.isMine ? Theme.inkOnGold : place.isOffered ? Theme.green : Theme.quiet
                        visible: plan.cellWidth >= 104
                    }

                    Words {
                        anchors.verticalCenter: parent.verticalCenter
                        color: place.isMine ? Theme.inkOnGold : place.isOffered ? Theme.ink : Theme.quiet
                        font.pixelSize: place.isMine || place.isOffered ? Theme.titleSize : Theme.bodySize
                        lineHeight: 1
                        strong: place.isMine || place.isOffered
                        text: place.number
                        wrapMode: Text.NoWrap
                    }
                }
            }

            onClicked: plan.chosen(number)
        }
    }

    Rectangle {
        id: door

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: wall.bottom
        anchors.topMargin: -2
        color: Theme.mint
        height: entrance.implicitHeight + 20
        radius: 10
        width: entrance.implicitWidth + 48

        Row {
            id: entrance

            anchors.centerIn: parent
            spacing: 12

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                extent: 32
                name: "door-open"
                tint: Theme.green
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.green
                font.pixelSize: Theme.smallSize
                lineHeight: 1
                strong: true
                text: qsTr("Pintu ruang bidding")
                wrapMode: Text.NoWrap
            }
        }
    }
}
