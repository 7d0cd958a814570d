import QtQuick
import LoketLPSE.Display
import LoketLPSE.Kiosk
import "../../qml"

// The public board: laid out on 1920×1080 and scaled as a whole to the television.
Rectangle {
    id: page

    required property BoardModel board
    required property ClockModel clock
    readonly property real factor: Math.max(0.1, Math.min(width / 1920, height / 1080))
    required property string office

    color: Theme.deep

    Connections {
        function onCalled() {
            call.pulse();
        }

        target: page.board
    }

    Item {
        height: page.height / page.factor
        scale: page.factor
        transformOrigin: Item.TopLeft
        width: page.width / page.factor

        BoardHeader {
            id: header

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.top: parent.top
            date: page.clock.date
            height: 104
            office: page.office
            simulated: page.clock.simulated
            time: page.clock.time
        }

        Item {
            id: stage

            anchors.bottom: footer.top
            anchors.bottomMargin: 24
            anchors.left: header.left
            anchors.right: side.left
            anchors.rightMargin: 28
            anchors.top: header.bottom

            CallPanel {
                id: call

                anchors.fill: parent
                number: page.board.title
                place: page.board.text
                visible: page.board.kind === "call"
            }

            RestPanel {
                anchors.fill: parent
                detail: page.board.detail
                kind: page.board.kind
                text: page.board.text
                title: page.board.title
                visible: page.board.kind !== "call"
            }
        }

        Item {
            id: side

            anchors.bottom: stage.bottom
            anchors.right: header.right
            anchors.top: stage.top
            width: 640

            PreviousCalls {
                id: previous

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                calls: page.board.previous
                room: parent.height - lines.needed
            }

            LineList {
                id: lines

                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: previous.bottom
                lines: page.board.lines
            }
        }

        BoardFooter {
            id: footer

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            height: 72
            isCurrent: page.board.isCurrent
            margin: Theme.margin
            notice: page.board.notice
        }
    }
}
