pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// Dots for the digits typed, and a pad to type them.
ColumnLayout {
    id: entry

    required property StaffModel staff

    spacing: 16

    Rectangle {
        Layout.fillWidth: true
        border.color: Theme.outline
        border.width: 2
        color: Theme.card
        implicitHeight: 72
        radius: Theme.smallRadius

        Row {
            anchors.centerIn: parent
            spacing: 20

            Repeater {
                model: entry.staff.digits

                Rectangle {
                    color: Theme.ink
                    height: 24
                    radius: 12
                    width: 24
                }
            }
        }
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.between
        columns: 3
        enabled: !entry.staff.isBusy
        rowSpacing: Theme.between
        uniformCellWidths: true

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter"]

            Key {
                id: key

                required property string modelData

                Layout.fillWidth: true
                iconName: modelData === "erase" ? "delete" : ""
                main: modelData === "enter"
                objectName: "staff-" + modelData
                special: modelData === "erase"
                text: modelData === "enter" ? "Masuk" : modelData

                onClicked: {
                    if (key.modelData === "erase")
                        entry.staff.erase();
                    else if (key.modelData === "enter")
                        entry.staff.enter();
                    else
                        entry.staff.type(key.modelData);
                }
            }
        }
    }
}
