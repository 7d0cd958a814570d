pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The staff's layer above every page. Its words are for officers and stay Indonesian.
Rectangle {
    id: menu

    required property StaffModel staff

    color: "#F20A2E28"
    objectName: "staff-menu"

    // Nothing under the layer can be tapped.
    MouseArea {
        anchors.fill: parent
    }

    Rectangle {
        anchors.centerIn: parent
        color: Theme.paper
        height: column.implicitHeight + 80
        radius: 40
        width: Math.min(720, parent.width - 2 * Theme.margin)

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.margins: Theme.margin
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 20

            RowLayout {
                Layout.fillWidth: true
                spacing: 20

                Icon {
                    extent: 52
                    name: "lock"
                    tint: Theme.green
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2

                    Words {
                        Layout.fillWidth: true
                        font.pixelSize: Theme.headingSize
                        lineHeight: 1
                        strong: true
                        text: "Menu petugas"
                    }

                    Words {
                        Layout.fillWidth: true
                        color: Theme.quiet
                        font.pixelSize: Theme.smallSize
                        lineHeight: 1
                        text: menu.staff.about
                    }
                }
            }

            Words {
                Layout.fillWidth: true
                color: menu.staff.isAlarming ? Theme.brick : Theme.ink
                font.pixelSize: Theme.noteSize
                objectName: "staff-message"
                strong: menu.staff.isAlarming
                text: menu.staff.message !== "" ? menu.staff.message : menu.staff.step === "pin" ? "Masukkan PIN, lalu tekan Masuk." : menu.staff.step === "screens" ? "Pilih layar untuk kios ini." : "Pilih tindakan."
            }

            StaffPin {
                Layout.fillWidth: true
                staff: menu.staff
                visible: menu.staff.step === "pin"
            }

            StaffActions {
                Layout.fillWidth: true
                staff: menu.staff
                visible: menu.staff.step === "menu"
            }

            StaffScreens {
                Layout.fillWidth: true
                staff: menu.staff
                visible: menu.staff.step === "screens"
            }

            ActionButton {
                Layout.fillWidth: true
                leadingIcon: "chevron-left"
                objectName: "staff-back"
                text: menu.staff.step === "screens" ? "Kembali ke menu" : "Kembali ke kios"

                onClicked: menu.staff.back()
            }
        }
    }
}
