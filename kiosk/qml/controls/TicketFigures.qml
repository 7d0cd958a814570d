pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// How many wait before this number, and where it will be called.
ColumnLayout {
    id: figures

    required property TicketModel ticket
    // What is shown instead of the figures of a counter's line.
    property var entries: null
    property bool ruled: true

    function usual(): var {
        const first = {
            figure: ticket.ahead > 0 ? String(ticket.ahead) : qsTr("Pertama"),
            caption: ticket.ahead > 0 ? qsTr("orang di depan Anda") : qsTr("tidak ada antrean")
        };
        const wait = {
            figure: ticket.wait,
            caption: ticket.waitsHours ? qsTr("jam menunggu") : qsTr("menit menunggu")
        };
        const place = {
            figure: ticket.counters,
            caption: qsTr("tempat layanan")
        };
        return [first, wait, place].filter(entry => entry.figure !== "");
    }

    spacing: 24

    Rectangle {
        Layout.fillWidth: true
        color: Theme.line
        implicitHeight: 2
        visible: figures.ruled
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 24
        // Large and lying there is no room for it.
        uniformCellSizes: figures.ruled || !Theme.large

        Repeater {
            model: figures.entries ?? figures.usual()

            ColumnLayout {
                id: figure

                required property var modelData

                Layout.fillWidth: true
                spacing: 2

                Words {
                    Layout.fillWidth: true
                    Layout.minimumWidth: Math.min(implicitWidth, 300)
                    font.pixelSize: Theme.figureSize
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1
                    strong: true
                    text: figure.modelData.figure
                }

                Words {
                    Layout.fillWidth: true
                    color: Theme.quiet
                    font.pixelSize: Theme.noteSize
                    horizontalAlignment: Text.AlignHCenter
                    text: figure.modelData.caption
                }
            }
        }
    }

    Rectangle {
        Layout.fillWidth: true
        color: Theme.line
        implicitHeight: 2
    }
}
