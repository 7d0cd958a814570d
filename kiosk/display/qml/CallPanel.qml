import QtQuick
import "../../qml"
import "../../qml/controls"

// The gold panel: the number called and where its visitor goes.
Item {
    id: panel

    required property string direction
    readonly property bool isLongPlace: place.length > 12
    required property int largeSize
    required property string number
    required property string place
    required property int textSize

    // A new call lights the panel up twice; the number itself stays readable throughout.
    function pulse() {
        arrival.restart();
    }

    Rounded {
        anchors.fill: parent
        color: Theme.gold
        radius: 40
    }

    Rounded {
        id: light

        anchors.fill: parent
        color: Theme.paper
        opacity: 0
        radius: 40
    }

    Item {
        id: call

        // What the place needs at least stays its own; the number takes what is left.
        readonly property real captions: caption.height + (direction.visible ? direction.height : 0)
        readonly property real gap: Math.max(12, (height - captions) * 0.05)
        readonly property real forNumber: panel.isLongPlace ? panel.largeSize : (height - captions - 4 * gap) * 0.58

        anchors.left: parent.left
        anchors.margins: 44
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: Math.min(parent.height, 920) - 56

        transform: Translate {
            id: rise
        }

        Words {
            id: caption

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            color: Theme.inkOnGold
            font.pixelSize: panel.textSize
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            text: qsTr("Nomor antrean")
        }

        CapText {
            id: number

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: caption.bottom
            anchors.topMargin: call.gap
            color: Theme.inkOnGold
            least: panel.largeSize
            size: Math.max(panel.largeSize, Math.min(400, call.forNumber / 0.76))
            text: panel.number
        }

        Rectangle {
            id: rule

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: number.bottom
            anchors.topMargin: call.gap * 1.2
            color: Theme.inkOnGold
            height: 3
            opacity: 0.35
        }

        Words {
            id: direction

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: rule.bottom
            anchors.topMargin: call.gap * 0.8
            color: Theme.inkOnGold
            font.pixelSize: panel.textSize
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            objectName: "direction"
            text: panel.direction
            visible: !panel.isLongPlace
        }

        // A name too long for its size is written smaller: one that is cut off leads nobody anywhere.
        Words {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: panel.isLongPlace ? rule.bottom : direction.bottom
            color: Theme.inkOnGold
            font.pixelSize: Math.max(250, panel.largeSize)
            fontSizeMode: Text.Fit
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.86
            minimumPixelSize: panel.isLongPlace ? panel.textSize : panel.largeSize
            objectName: "place"
            strong: true
            text: panel.place
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.WordWrap
        }
    }

    ParallelAnimation {
        id: arrival

        NumberAnimation {
            duration: 200
            easing.type: Easing.OutCubic
            from: 0
            property: "opacity"
            target: call
            to: 1
        }

        NumberAnimation {
            duration: 200
            easing.type: Easing.OutCubic
            from: 32
            property: "y"
            target: rise
            to: 0
        }

        SequentialAnimation {
            loops: 2

            OpacityAnimator {
                duration: 200
                easing.type: Easing.OutCubic
                from: 0
                target: light
                to: 0.85
            }

            OpacityAnimator {
                duration: 200
                easing.type: Easing.InCubic
                from: 0.85
                target: light
                to: 0
            }
        }
    }
}
