import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The home page's second part: the scanner, and what else one may come for than a service.
GridLayout {
    id: errands

    required property KioskModel kiosk
    readonly property bool hasRoom: kiosk.room.hasPlaces

    columnSpacing: Theme.between
    columns: Theme.large ? 2 : 3
    rowSpacing: Theme.between
    uniformCellWidths: true

    ScanHint {
        Layout.columnSpan: Theme.large && errands.hasRoom || !Theme.large && !errands.hasRoom ? 2 : 1
        Layout.fillHeight: true
        Layout.fillWidth: true
    }

    HomeErrand {
        Layout.fillHeight: true
        Layout.fillWidth: true
        iconName: "files"
        objectName: "errand-papers"
        text: qsTr("Cek dokumen")

        onClicked: errands.kiosk.papers.open()
    }

    HomeErrand {
        Layout.fillHeight: true
        Layout.fillWidth: true
        iconName: "log-out"
        objectName: "errand-check-out"
        text: qsTr("Keluar dari ruang bidding")
        visible: errands.hasRoom

        onClicked: errands.kiosk.stay.open()
    }

    HomeErrand {
        Layout.fillHeight: true
        Layout.fillWidth: true
        iconName: "graduation-cap"
        objectName: "errand-training"
        text: qsTr("Daftar pelatihan")

        onClicked: errands.kiosk.training.open()
    }

    HomeErrand {
        Layout.fillHeight: true
        Layout.fillWidth: true
        iconName: "message-square-text"
        objectName: "errand-feedback"
        text: qsTr("Saran dan pengaduan")

        onClicked: errands.kiosk.feedback.open()
    }

    HomeErrand {
        Layout.fillHeight: true
        Layout.fillWidth: true
        iconName: "bell-ring"
        objectName: "errand-help"
        text: qsTr("Panggil petugas")

        onClicked: errands.kiosk.help.open()
    }
}
