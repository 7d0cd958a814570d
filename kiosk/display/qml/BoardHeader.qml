import QtQuick
import "../../qml"
import "../../qml/controls"

// The office, whether the clock is real, the date and the time.
Item {
    id: header

    required property string date
    required property string office
    required property bool simulated
    required property string time

    Words {
        id: office

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkOnDeep
        font.pixelSize: 40
        lineHeight: 1
        fontSizeMode: Text.Fit
        height: parent.height
        minimumPixelSize: 30
        strong: true
        text: header.office
        verticalAlignment: Text.AlignVCenter
        width: Math.min(implicitWidth, today.x - label.width - 96)
    }

    Rounded {
        id: label

        anchors.left: office.right
        anchors.leftMargin: 32
        anchors.verticalCenter: parent.verticalCenter
        color: "transparent"
        frame: Theme.gold
        frameWidth: 3
        height: 56
        radius: 28
        visible: header.simulated
        width: visible ? word.width + 56 : 0

        Words {
            id: word

            anchors.centerIn: parent
            color: Theme.gold
            font.letterSpacing: 2
            font.pixelSize: 30
            lineHeight: 1
            strong: true
            text: qsTr("SIMULASI")
        }
    }

    Words {
        id: today

        anchors.right: clock.left
        anchors.rightMargin: 36
        anchors.baseline: clock.baseline
        color: Theme.softOnDeep
        font.pixelSize: 34
        text: header.date
    }

    Words {
        id: clock

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkOnDeep
        font.pixelSize: 72
        lineHeight: 1
        strong: true
        text: header.time
    }
}
