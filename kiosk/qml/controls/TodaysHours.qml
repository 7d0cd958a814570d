pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// Today's hours, services of the same hours together.
Rectangle {
    id: todaysHours

    required property HomeModel home
    property bool isWanted: true

    color: Theme.deepRaised
    implicitHeight: rows.implicitHeight + 44
    radius: Theme.radius
    visible: isWanted && repeater.count > 0

    ColumnLayout {
        id: rows

        anchors.left: parent.left
        anchors.margins: 32
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        Words {
            color: Theme.softOnDeep
            font.pixelSize: Theme.smallSize
            text: qsTr("Jam layanan hari ini")
        }

        Repeater {
            id: repeater

            model: todaysHours.home.hours

            RowLayout {
                id: row

                required property string titles
                required property string hours
                required property string breaks
                required property bool isAll
                required property string openingState
                required property string reason

                function title(): string {
                    if (isAll)
                        return qsTr("Semua layanan");
                    return titles === "" ? qsTr("Layanan lainnya") : titles;
                }

                function note(): string {
                    if (openingState === "after_closing")
                        return "";
                    if (reason === "" && breaks !== "")
                        return qsTr("istirahat %1").arg(breaks);
                    return reason;
                }

                Layout.fillWidth: true
                spacing: 20

                Words {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    // What it does not need is the reason's, so that this stays in one line.
                    Layout.maximumWidth: row.hours === "" ? implicitWidth : -1
                    color: Theme.inkOnDeep
                    font.pixelSize: Theme.noteSize
                    text: row.title()
                }

                ColumnLayout {
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredWidth: 256
                    spacing: 0

                    Words {
                        Layout.alignment: Qt.AlignRight
                        color: Theme.inkOnDeep
                        font.features: {
                            "tnum": 1
                        }
                        font.pixelSize: Theme.noteSize
                        strong: true
                        text: row.openingState === "after_closing" ? qsTr("%1, tutup").arg(row.hours) : row.hours
                        visible: text !== ""
                    }

                    Words {
                        Layout.fillWidth: true
                        color: row.openingState === "open" || row.openingState === "before_opening" ? Theme.softOnDeep : Theme.gold
                        font.pixelSize: Theme.smallSize
                        horizontalAlignment: Text.AlignRight
                        text: row.note()
                        visible: text !== ""
                    }
                }
            }
        }
    }
}
