import QtQuick
import QtQuick.Layouts
import ".."

// Why something was refused and what to do, beside what it is about.
Rectangle {
    id: refusal

    required property string text

    border.color: Theme.brick
    border.width: 3
    color: Theme.rose
    implicitHeight: row.implicitHeight + 44
    radius: Theme.smallRadius
    visible: text !== ""

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.margins: 28
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 20

        Icon {
            Layout.alignment: Qt.AlignTop
            extent: 44
            name: "circle-alert"
            tint: Theme.brick
        }

        Words {
            Layout.fillWidth: true
            color: Theme.brick
            objectName: "refusal"
            strong: true
            text: refusal.text
        }
    }
}
