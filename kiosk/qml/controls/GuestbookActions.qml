import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// Priority, what happens with the data, and the button that ends the page.
ColumnLayout {
    id: actions

    required property DetailsModel details
    required property KioskModel kiosk
    required property bool underWay
    readonly property string notice: privacy.text

    signal submitted

    spacing: 20

    PrivacyNotice {
        id: privacy

        Layout.fillWidth: true
        kiosk: actions.kiosk
        visible: !Theme.large
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.large ? 12 : 20

        PrivacyNotice {
            Layout.fillHeight: true
            isBrief: true
            kiosk: actions.kiosk
            visible: Theme.large
        }

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
            Layout.minimumWidth: Theme.large ? implicitWidth : 400
            enabled: !actions.underWay
            kind: "primary"
            leftPadding: Theme.large ? 20 : 40
            objectName: "submit"
            rightPadding: Theme.large ? 20 : 40
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
