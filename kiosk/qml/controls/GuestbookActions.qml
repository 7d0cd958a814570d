import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// Priority, what happens with the data, and the button that ends the page.
ColumnLayout {
    id: actions

    required property DetailsModel details
    required property bool underWay
    readonly property string notice: qsTr("Data hanya untuk buku tamu dan pelayanan; nomor Anda disimpan tersandi. Anda berhak meminta perbaikan (UU 27/2022).")

    signal submitted

    spacing: 20

    RowLayout {
        Layout.fillWidth: true
        spacing: 16
        visible: !Theme.large

        Icon {
            Layout.alignment: Qt.AlignTop
            extent: 34
            name: "shield-check"
            tint: Theme.green
        }

        Words {
            Layout.fillWidth: true
            color: Theme.quiet
            font.pixelSize: Theme.smallSize
            text: actions.notice
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 20

        Tick {
            Layout.fillHeight: true
            Layout.fillWidth: true
            help: qsTr("lansia, disabilitas, hamil, menyusui, membawa anak")
            objectName: "priority"
            text: qsTr("Antrean prioritas")
            ticked: actions.details.isPriority
            visible: !actions.details.isGuest

            onClicked: actions.details.togglePriority()
        }

        ActionButton {
            Layout.fillHeight: true
            Layout.fillWidth: actions.details.isGuest
            Layout.minimumHeight: 112
            Layout.minimumWidth: 400
            enabled: !actions.underWay
            kind: "primary"
            objectName: "submit"
            text: {
                if (actions.underWay)
                    return qsTr("Sebentar…");
                return actions.details.isGuest ? qsTr("Catat kunjungan") : qsTr("Ambil nomor");
            }
            trailingIcon: actions.underWay ? "" : "chevron-right"

            onClicked: actions.submitted()
        }
    }
}
