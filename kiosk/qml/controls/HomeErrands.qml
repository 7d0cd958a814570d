import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The home page's second row: leaving the bidding room, papers, an officer, and the scanner.
ColumnLayout {
    id: errands

    required property KioskModel kiosk

    spacing: 20

    RowLayout {
        Layout.fillWidth: true
        spacing: 16

        Icon {
            extent: 44
            name: "scan-barcode"
            tint: Theme.green
        }

        Words {
            Layout.fillWidth: true
            font.pixelSize: Theme.noteSize
            objectName: "scan-hint"
            strong: true
            text: qsTr("Punya slip? Pindai barcode-nya di sini, tidak perlu mengisi ulang.")
        }
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.between
        columns: Theme.large ? 1 : 3
        rowSpacing: Theme.between
        uniformCellWidths: true

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
            visible: errands.kiosk.room.hasPlaces

            onClicked: errands.kiosk.stay.open()
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
}
