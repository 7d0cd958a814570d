import QtQuick
import QtQuick.Layouts
import ".."

// A whole page for why a visit cannot go on just now, and what next.
Item {
    id: interruption

    required property string iconName
    required property string title
    required property string reason
    property string next: ""
    property string note: ""
    default property alias actions: actionRow.data

    Scroller {
        id: scroller

        anchors.fill: parent
        anchors.margins: 24

        ColumnLayout {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 32
            width: Math.min(968, parent.width - 64)
            y: Math.max(0, (scroller.height - implicitHeight) / 2)

            Rectangle {
                Layout.alignment: Qt.AlignHCenter
                color: Theme.rose
                implicitHeight: 168
                implicitWidth: 168
                radius: 84

                Icon {
                    anchors.centerIn: parent
                    extent: 88
                    name: interruption.iconName
                    tint: Theme.brick
                }
            }

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.questionSize
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1.04
                strong: true
                text: interruption.title
            }

            Words {
                Layout.fillWidth: true
                color: Theme.brick
                font.pixelSize: Theme.titleSize
                horizontalAlignment: Text.AlignHCenter
                objectName: "interruption-reason"
                strong: true
                text: interruption.reason
                visible: text !== ""
            }

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.titleSize
                horizontalAlignment: Text.AlignHCenter
                objectName: "interruption-next"
                text: interruption.next
                visible: text !== ""
            }

            Words {
                Layout.fillWidth: true
                color: Theme.quiet
                horizontalAlignment: Text.AlignHCenter
                text: interruption.note
                visible: text !== ""
            }

            RowLayout {
                id: actionRow

                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: 16
                spacing: 20
            }
        }
    }
}
