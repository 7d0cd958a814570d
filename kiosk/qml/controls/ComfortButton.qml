import QtQuick
import QtQuick.Layouts
import ".."

// A wish about how to read the kiosk: a sign and a word, on paper or on the deep ground.
Pressable {
    id: wish

    required property string iconName
    property bool isOn: false
    property bool isOnDeep: false
    readonly property color inkColor: isOnDeep ? Theme.inkOnDeep : Theme.green

    bottomPadding: 10
    corner: Theme.smallRadius
    edge: isOnDeep ? Theme.softOnDeep : isOn ? Theme.green : Theme.line
    edgeWidth: isOn ? 4 : Theme.stroke
    fill: isOnDeep ? Theme.deepRaised : isOn ? Theme.mint : Theme.card
    fillPressed: isOnDeep ? Theme.deepLine : Theme.mint
    leftPadding: 16
    rightPadding: 16
    topPadding: 10

    contentItem: ColumnLayout {
        spacing: 2

        Icon {
            Layout.alignment: Qt.AlignHCenter
            extent: Theme.large ? 44 : 36
            name: wish.iconName
            tint: wish.inkColor
        }

        Words {
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: Theme.large ? 180 : 240
            color: wish.inkColor
            font.pixelSize: Theme.smallSize
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            strong: true
            text: wish.text
        }
    }
}
