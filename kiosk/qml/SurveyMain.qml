pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "controls"
import LoketLPSE.Kiosk

// The survey's window for a tablet: a stage as wide as a phone, scaled as a whole to the screen.
Item {
    id: root

    required property KioskModel kiosk
    required property StaffModel staff

    height: 915
    width: 412

    Binding {
        property: "handheld"
        target: Theme
        value: true
    }

    Rectangle {
        id: stage

        readonly property bool portrait: root.height > root.width
        readonly property real factor: portrait ? Math.min(root.width / 480, root.height / 800) : Math.min(root.width / 1000, root.height / 620)
        readonly property bool isResult: root.kiosk.visit.page !== "home" && !root.kiosk.visit.isFramed

        color: Theme.paper
        height: root.height / factor
        scale: factor
        transformOrigin: Item.TopLeft
        width: root.width / factor

        Rectangle {
            id: header

            color: Theme.deep
            height: Math.max(60, name.implicitHeight + 8)
            width: parent.width

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.margin
                anchors.rightMargin: Theme.margin
                spacing: 16

                Words {
                    id: name

                    Layout.fillWidth: true
                    color: Theme.inkOnDeep
                    font.pixelSize: Theme.noteSize
                    lineHeight: 1
                    strong: true
                    text: root.kiosk.office.shortName
                }

                Words {
                    color: Theme.gold
                    font.pixelSize: Theme.smallSize
                    strong: true
                    text: qsTr("SIMULASI")
                    visible: root.kiosk.clock.simulated
                    wrapMode: Text.NoWrap
                }

                Words {
                    color: Theme.softOnDeep
                    font.pixelSize: Theme.noteSize
                    text: root.kiosk.clock.time
                    wrapMode: Text.NoWrap
                }
            }
        }

        PageLoader {
            id: pages

            anchors.bottom: offline.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: header.bottom
            homePage: "SurveyStart"
            kiosk: root.kiosk
            portrait: stage.portrait
        }

        OfflineBand {
            id: offline

            anchors.bottom: footer.top
            connection: root.kiosk.connection
            width: parent.width
        }

        Rectangle {
            id: footer

            anchors.bottom: parent.bottom
            color: pages.isFramed ? Theme.card : Theme.deep
            height: 116
            width: parent.width

            Rectangle {
                color: Theme.line
                height: 2
                visible: pages.isFramed
                width: parent.width
            }

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.margin
                anchors.rightMargin: Theme.margin
                spacing: Theme.between

                ActionButton {
                    enabled: root.kiosk.visit.mayGoBack
                    leadingIcon: "chevron-left"
                    leftPadding: 20
                    objectName: "back"
                    rightPadding: 28
                    text: qsTr("Kembali")
                    visible: root.kiosk.visit.isFramed

                    onClicked: root.kiosk.visit.back()
                }

                ActionButton {
                    Layout.fillWidth: true
                    kind: "gold"
                    objectName: "done"
                    text: qsTr("Selesai")
                    visible: stage.isResult

                    onClicked: root.kiosk.visit.wipe()
                }

                Item {
                    Layout.fillWidth: true
                    visible: !stage.isResult
                }

                ComfortButton {
                    Layout.preferredHeight: Theme.target
                    iconName: "globe"
                    isOnDeep: !pages.isFramed
                    objectName: "language"
                    // Each language is offered in its own words: whoever needs it can read them.
                    text: root.kiosk.comfort.language === "en" ? "Indonesia" : "English"

                    onClicked: root.kiosk.comfort.switchLanguage()
                }
            }
        }

        Settling {
            id: settling

            anchors.fill: parent
        }

        Connections {
            function onPageChanged() {
                settling.begin();
            }

            target: root.kiosk.visit
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
