import QtQuick
import "../../qml"
import "../../qml/controls"

// One prefix and how many wait; the first of a group bears the heading about its hours.
Item {
    id: entry

    required property string heading
    readonly property real headingHeight: heading === "" ? 0 : hours.height + (index > 0 ? 20 : 4)
    required property int index
    required property bool isOpen
    required property string prefix
    required property string title
    required property int waiting

    implicitHeight: headingHeight + Math.max(50, name.height + 12)

    Words {
        id: hours

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: entry.headingHeight - height
        color: entry.isOpen ? Theme.softOnDeep : Theme.gold
        lineHeight: 1
        objectName: "heading"
        text: entry.heading
        visible: text !== ""
    }

    Words {
        anchors.baseline: hours.baseline
        anchors.right: parent.right
        color: Theme.softOnDeep
        lineHeight: 1
        text: qsTr("Menunggu")
        visible: entry.index === 0 && hours.implicitWidth + implicitWidth + 24 < entry.width
        width: implicitWidth
    }

    Words {
        anchors.baseline: name.baseline
        anchors.left: parent.left
        color: Theme.gold
        font.pixelSize: 36
        lineHeight: 1
        strong: true
        text: entry.prefix
    }

    Words {
        id: name

        anchors.left: parent.left
        anchors.leftMargin: 52
        anchors.right: count.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: entry.headingHeight / 2
        color: Theme.inkOnDeep
        font.pixelSize: 32
        lineHeight: 1
        objectName: "lineTitle"
        text: entry.title
    }

    Words {
        id: count

        anchors.baseline: name.baseline
        anchors.right: parent.right
        color: entry.waiting > 0 ? Theme.inkOnDeep : Theme.softOnDeep
        font.pixelSize: 40
        lineHeight: 1
        strong: entry.waiting > 0
        text: entry.waiting
        width: implicitWidth
    }
}
