pragma ComponentBehavior: Bound

import QtQuick
import LoketLPSE.Display
import LoketLPSE.Kiosk
import "../../qml"

// The public board: laid out on 1920×1080 and scaled as a whole to the television. Nothing on it is
// written smaller than `textSize`, and no call smaller than `largeSize`.
Rectangle {
    id: page

    required property BoardModel board
    required property ClockModel clock
    readonly property real factor: Math.max(0.1, Math.min(width / 1920, height / 1080))
    required property int footerHeight
    required property int headerHeight
    readonly property bool isSlide: board.slides.kind !== "rest"
    required property int largeSize
    required property string office
    required property int sideWidth
    required property int textSize

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
            height: page.headerHeight
            office: page.office
            simulated: page.clock.simulated
            textSize: page.textSize
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
            visible: !page.isSlide

            CallPanel {
                id: call

                anchors.fill: parent
                direction: page.board.detail
                largeSize: page.largeSize
                number: page.board.title
                place: page.board.text
                textSize: page.textSize
                visible: page.board.kind === "call"
            }

            RestPanel {
                anchors.fill: parent
                detail: page.board.detail
                kind: page.board.kind
                largeSize: page.largeSize
                text: page.board.text
                textSize: page.textSize
                title: page.board.title
                visible: page.board.kind !== "call"
            }
        }

        SideColumn {
            id: side

            anchors.bottom: stage.bottom
            anchors.right: header.right
            anchors.top: stage.top
            side: page.board.side
            textSize: page.textSize
            visible: stage.visible
            width: page.sideWidth
        }

        Loader {
            active: page.isSlide
            anchors.bottom: stage.bottom
            anchors.left: header.left
            anchors.right: header.right
            anchors.top: stage.top

            sourceComponent: SlidePanel {
                factor: page.factor
                slides: page.board.slides
                textSize: page.textSize
            }
        }

        BoardFooter {
            id: footer

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            height: page.footerHeight
            isCurrent: page.board.isCurrent
            margin: Theme.margin
            text: page.board.ticker.text
            textSize: page.textSize
        }
    }
}
