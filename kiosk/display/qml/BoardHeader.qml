import QtQuick
import "../../qml"
import "../../qml/controls"

// The office, whether the clock is real, the date and the time. Where they do not all fit, the date
// gives way.
Item {
    id: header

    required property string date
    required property string office
    readonly property real room: clock.x - 40 - (label.visible ? label.x + label.width : name.width)
    readonly property string shortDate: date.replace(/^(\S+), (\S+) (\S{3}).*$/, "$1 $2 $3")
    required property bool simulated
    required property int textSize
    required property string time

    Words {
        id: name

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkOnDeep
        font.pixelSize: header.textSize
        fontSizeMode: Text.HorizontalFit
        lineHeight: 1
        minimumPixelSize: 30
        strong: true
        text: header.office
        width: Math.min(implicitWidth, clock.x - 40 - (header.simulated ? label.width + 32 : 0))
        wrapMode: Text.NoWrap
    }

    Rounded {
        id: label

        anchors.left: name.right
        anchors.leftMargin: 32
        anchors.verticalCenter: parent.verticalCenter
        color: "transparent"
        frame: Theme.gold
        frameWidth: 4
        height: Math.min(header.height - 20, header.textSize * 1.36)
        radius: height / 2
        visible: header.simulated
        width: word.width + header.textSize * 0.8

        Words {
            id: word

            anchors.centerIn: parent
            color: Theme.gold
            font.pixelSize: header.textSize
            lineHeight: 1
            strong: true
            text: qsTr("SIMULASI")
            wrapMode: Text.NoWrap
        }
    }

    Words {
        id: today

        anchors.baseline: clock.baseline
        anchors.right: clock.left
        anchors.rightMargin: 40
        color: Theme.softOnDeep
        font.pixelSize: header.textSize
        lineHeight: 1
        text: whole.width <= header.room - 40 ? header.date : header.shortDate
        visible: implicitWidth <= header.room - 40
        wrapMode: Text.NoWrap
    }

    TextMetrics {
        id: whole

        font: today.font
        text: header.date
    }

    Words {
        id: clock

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkOnDeep
        font.pixelSize: Math.max(72, header.textSize * 1.2)
        lineHeight: 1
        strong: true
        text: header.time
        wrapMode: Text.NoWrap
    }
}
