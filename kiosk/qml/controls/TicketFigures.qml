pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// How many wait before this number, and where it will be called.
ColumnLayout {
    id: figures

    required property TicketModel ticket
    property bool ruled: true

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
        uniformCellSizes: true

        Repeater {
            model: [
                {
                    figure: figures.ticket.ahead > 0 ? String(figures.ticket.ahead) : qsTr("Pertama"),
                    caption: figures.ticket.ahead > 0 ? qsTr("orang di depan Anda") : qsTr("tidak ada antrean")
                },
                {
                    figure: figures.ticket.counters,
                    caption: qsTr("tempat layanan")
                }
            ]

            ColumnLayout {
                id: figure

                required property var modelData

                spacing: 2
                visible: modelData.figure !== ""

                Words {
                    Layout.fillWidth: true
                    font.pixelSize: 52
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
