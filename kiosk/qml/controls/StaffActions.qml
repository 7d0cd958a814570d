pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import LoketLPSE.Kiosk

// What staff may do at the kiosk.
ColumnLayout {
    id: actions

    required property StaffModel staff

    enabled: !staff.isBusy
    spacing: 20

    ActionButton {
        Layout.fillWidth: true
        leadingIcon: "printer"
        objectName: "staff-print"
        text: "Cetak halaman uji"

        onClicked: actions.staff.printTrial()
    }

    ActionButton {
        Layout.fillWidth: true
        leadingIcon: "monitor"
        objectName: "staff-screens"
        text: "Pilih layar"

        onClicked: actions.staff.showScreens()
    }

    ActionButton {
        Layout.fillWidth: true
        kind: "primary"
        leadingIcon: "log-out"
        objectName: "staff-close"
        text: "Tutup kios"

        onClicked: actions.staff.shutDown()
    }
}
