pragma ComponentBehavior: Bound

import QtQuick
import "controls"
import LoketLPSE.Kiosk

// The kiosk's one window: a stage of design size, scaled as a whole to the screen.
Item {
    id: root

    required property KioskModel kiosk
    required property StaffModel staff

    height: 1920
    width: 1080

    Binding {
        property: "large"
        target: Theme
        value: root.kiosk.comfort.isLarge
    }

    // On an upright screen what is to be touched lies in its lower three fifths then.
    Binding {
        property: "lead"
        target: Theme
        value: Theme.large && stage.portrait && pages.isFramed ? Math.max(0, Math.round(0.4 * stage.height) - pages.y) : 0
    }

    Rectangle {
        id: stage

        readonly property bool portrait: root.height > root.width
        readonly property real factor: portrait ? Math.min(root.width / 1080, root.height / 1920) : Math.min(root.width / 1920, root.height / 1080)

        color: Theme.paper
        height: root.height / factor
        scale: factor
        transformOrigin: Item.TopLeft
        width: root.width / factor

        Header {
            id: header

            kiosk: root.kiosk
            portrait: stage.portrait
            visible: pages.isFramed
            width: parent.width
        }

        Steps {
            id: steps

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.top: header.bottom
            anchors.topMargin: 36
            current: root.kiosk.visit.stepIndex
            names: root.kiosk.visit.steps
            visible: pages.isFramed && stage.portrait && !root.kiosk.visit.isErrand
        }

        PageLoader {
            id: pages

            anchors.bottom: offline.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: !isFramed ? parent.top : steps.visible ? steps.bottom : header.bottom
            kiosk: root.kiosk
            portrait: stage.portrait
        }

        OfflineBand {
            id: offline

            anchors.bottom: footer.top
            connection: root.kiosk.connection
            width: parent.width
        }

        Footer {
            id: footer

            anchors.bottom: parent.bottom
            kiosk: root.kiosk
            portrait: stage.portrait
            width: parent.width
        }

        ScanNotice {
            anchors.bottom: offline.top
            anchors.bottomMargin: 32
            anchors.horizontalCenter: parent.horizontalCenter
            scans: root.kiosk.scans
            width: Math.min(968, parent.width - 2 * Theme.margin)
        }

        // The second half of a double tap belongs to the page that has just gone.
        MouseArea {
            anchors.fill: parent
            objectName: "settling"
            visible: settling.running

            Timer {
                id: settling

                interval: Theme.doubleTap
            }

            Connections {
                function onPageChanged() {
                    settling.restart();
                }

                target: root.kiosk.visit
            }
        }

        Loader {
            active: root.kiosk.patience.isWarning
            anchors.fill: parent

            sourceComponent: IdleWarning {
                patience: root.kiosk.patience
                visit: root.kiosk.visit
            }
        }

        Loader {
            active: root.staff.isOpen
            anchors.fill: parent

            sourceComponent: StaffMenu {
                staff: root.staff
            }
        }
    }
}
