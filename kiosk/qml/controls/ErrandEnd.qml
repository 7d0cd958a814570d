pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The deep page on which an errand ends: a sign, and what happened.
Rectangle {
    id: end

    required property KioskModel kiosk
    required property bool portrait
    required property string iconName
    required property string title
    property string note: ""
    // Whether its parts need so much room that they stand beside the words on a lying screen.
    property bool isWide: false
    readonly property bool isBeside: isWide && !portrait
    default property alias parts: middle.data

    color: Theme.deep

    Ornament {
        anchors.fill: parent
    }

    Scroller {
        id: scroller

        anchors.fill: parent
        anchors.margins: 40
        fade: Theme.deep
        outward: 16

        GridLayout {
            anchors.horizontalCenter: parent.horizontalCenter
            columnSpacing: 72
            columns: end.isBeside ? 2 : 1
            rowSpacing: end.portrait ? 40 : 28
            width: Math.min(end.portrait ? 904 : end.isBeside ? 1680 : 1240, parent.width - 32)
            y: Math.max(0, (scroller.height - implicitHeight) / 2)

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: end.portrait ? 40 : 28

                Rectangle {
                    Layout.alignment: Qt.AlignHCenter
                    color: Theme.gold
                    implicitHeight: end.portrait ? 184 : 120
                    implicitWidth: implicitHeight
                    radius: implicitHeight / 2

                    Icon {
                        anchors.centerIn: parent
                        extent: parent.implicitHeight * 0.54
                        name: end.iconName
                        tint: Theme.inkOnGold
                    }
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.inkOnDeep
                    font.pixelSize: Theme.displaySize
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1
                    objectName: "errand-end"
                    strong: true
                    text: end.title
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.inkOnDeep
                    font.pixelSize: Theme.titleSize
                    horizontalAlignment: Text.AlignHCenter
                    text: end.note
                    visible: text !== ""
                }
            }

            ColumnLayout {
                id: middle

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: 24
                visible: children.length > 0
            }
        }
    }
}
