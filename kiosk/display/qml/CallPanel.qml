import QtQuick
import "../../qml"
import "../../qml/controls"

// The gold panel: the number called and where its visitor goes.
Item {
    id: panel

    readonly property bool isLongPlace: place.length > 12
    required property string number
    required property string place

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

        anchors.left: parent.left
        anchors.margins: 52
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: Math.min(parent.height, 900) - 80

        transform: Translate {
            id: rise
        }

        Words {
            id: caption

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            color: Theme.inkOnGold
            font.pixelSize: 52
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Nomor antrean")
        }

        CapText {
            id: number

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: caption.bottom
            anchors.topMargin: panel.isLongPlace ? 16 : 44
            color: Theme.inkOnGold
            size: panel.isLongPlace ? 304 : 380
            text: panel.number
        }

        Rectangle {
            id: rule

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: number.bottom
            anchors.topMargin: panel.isLongPlace ? 32 : 64
            color: Theme.inkOnGold
            height: 3
            opacity: 0.35
        }

        Words {
            id: direction

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: rule.bottom
            anchors.topMargin: panel.isLongPlace ? 24 : 48
            color: Theme.inkOnGold
            font.pixelSize: 52
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Silakan menuju")
            visible: !panel.isLongPlace
        }

        Words {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: panel.isLongPlace ? rule.bottom : direction.bottom
            anchors.topMargin: panel.isLongPlace ? 8 : 0
            color: Theme.inkOnGold
            font.pixelSize: 200
            fontSizeMode: Text.Fit
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.86
            minimumPixelSize: 60
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
