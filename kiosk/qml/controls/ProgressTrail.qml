pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."

// The stations of a matter one below the other, with what has been passed and where it is now.
ColumnLayout {
    id: trail

    // Of objects with `name`, `value` and `state`: "past", "present" or "ahead"; `sign` is the icon
    // of a station that has been reached.
    required property var stations
    // Where a page has room to spare, its stations take it.
    property bool isTall: false
    readonly property int extent: isTall ? 104 : 76
    readonly property int between: isTall ? 104 : 48

    spacing: 0

    Repeater {
        id: list

        model: trail.stations

        RowLayout {
            id: station

            required property int index
            required property var modelData
            readonly property bool isAhead: modelData.state === "ahead"
            readonly property bool isLast: index === list.count - 1
            readonly property bool isPast: modelData.state === "past"

            Layout.fillWidth: true
            spacing: trail.isTall ? 40 : 32

            Item {
                Layout.fillHeight: true
                implicitWidth: trail.extent

                Rectangle {
                    anchors.bottom: parent.bottom
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.top: dot.bottom
                    color: station.isPast ? Theme.green : Theme.line
                    visible: !station.isLast
                    width: 6
                }

                Rectangle {
                    id: dot

                    border.color: station.isAhead ? Theme.outline : Theme.green
                    border.width: station.isAhead ? 3 : 4
                    color: station.isPast ? Theme.green : station.isAhead ? "transparent" : Theme.mint
                    height: trail.extent
                    radius: height / 2
                    width: trail.extent

                    Icon {
                        anchors.centerIn: parent
                        extent: trail.extent * 0.55
                        name: station.isAhead ? "" : station.modelData.sign
                        tint: station.isPast ? Theme.inkOnGreen : Theme.green
                    }
                }
            }

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.bottomMargin: station.isLast ? 0 : trail.between
                Layout.fillWidth: true
                Layout.minimumHeight: trail.extent + (station.isLast || trail.isTall ? 0 : 24)
                spacing: 6

                Words {
                    Layout.fillWidth: true
                    Layout.topMargin: station.modelData.value === "" ? (trail.extent - font.pixelSize * 1.3) / 2 : 0
                    color: station.isAhead ? Theme.quiet : Theme.ink
                    font.pixelSize: trail.isTall ? Theme.headingSize : Theme.titleSize
                    lineHeight: 1.06
                    strong: true
                    text: station.modelData.name
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.quiet
                    font.pixelSize: trail.isTall ? Theme.titleSize : Theme.bodySize
                    text: station.modelData.value
                    visible: text !== ""
                }

                Item {
                    Layout.fillHeight: true
                }
            }
        }
    }
}
