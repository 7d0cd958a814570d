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
    property bool isRefusal: true
    readonly property color inkColor: isRefusal ? Theme.brick : Theme.amber
    property string note: ""
    readonly property bool isWide: width > 1400
    default property alias actions: actionRow.data

    // What can be done stays in sight, however much there is to read.
    ColumnLayout {
        anchors.centerIn: parent
        height: Math.min(implicitHeight, parent.height - 2 * 24)
        spacing: interruption.isWide ? 32 : 44
        width: Math.min(interruption.isWide ? 1360 : 968, parent.width - 2 * Theme.margin)

        Scroller {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: 0
            Layout.preferredHeight: words.implicitHeight

            ColumnLayout {
                id: words

                spacing: interruption.isWide ? 22 : 32
                width: parent.width

                Rectangle {
                    Layout.alignment: Qt.AlignHCenter
                    color: interruption.isRefusal ? Theme.rose : Theme.straw
                    implicitHeight: interruption.isWide ? 128 : 168
                    implicitWidth: implicitHeight
                    radius: implicitHeight / 2

                    Icon {
                        anchors.centerIn: parent
                        extent: interruption.isWide ? 68 : 88
                        name: interruption.iconName
                        tint: interruption.inkColor
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
                    color: interruption.inkColor
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
            }
        }

        GridLayout {
            id: actionRow

            Layout.alignment: Qt.AlignHCenter
            Layout.fillWidth: columns === 1
            columnSpacing: 20
            // Upright and large, two buttons are wider than the page.
            columns: Theme.large && !interruption.isWide ? 1 : 2
            rowSpacing: 20
            uniformCellWidths: columns === 1
        }
    }
}
