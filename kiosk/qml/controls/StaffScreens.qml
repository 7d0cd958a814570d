pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import LoketLPSE.Kiosk

// The computer's screens; the kiosk moves at once to the one touched.
ColumnLayout {
    id: choices

    required property StaffModel staff

    enabled: !staff.isBusy
    spacing: 20

    Repeater {
        model: choices.staff.screens

        ActionButton {
            required property string code
            required property string title
            required property string size
            required property bool isShown

            Layout.fillWidth: true
            kind: isShown ? "primary" : "outline"
            leadingIcon: isShown ? "check" : "monitor"
            objectName: "screen-" + code
            text: title + " · " + size

            onClicked: choices.staff.chooseScreen(code)
        }
    }
}
