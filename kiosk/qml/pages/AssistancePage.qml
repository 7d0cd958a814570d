import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// The bidding room's one question: alone or with an officer's help (1d, 1e).
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property AssistanceModel assistance: kiosk.assistance

    ColumnLayout {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: page.portrait ? 28 : 32
        spacing: 36

        Question {
            Layout.fillWidth: true
            help: qsTr("Keduanya gratis. Komputer dipilihkan untuk Anda.")
            text: qsTr("Perlu didampingi petugas?")
        }

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.gap
            columns: page.portrait ? 1 : 2
            rowSpacing: Theme.gap
            uniformCellWidths: true

            BigChoice {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: 260
                chosen: page.assistance.answer === "no"
                enabled: !page.kiosk.visit.underWay
                help: qsTr("Saya memakai komputer sendiri. Petugas tetap dapat dipanggil nanti.")
                iconName: "monitor"
                objectName: "assistance-no"
                text: qsTr("Tidak, saya bisa sendiri")

                onClicked: page.assistance.choose(false)
            }

            BigChoice {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: 260
                chosen: page.assistance.answer === "yes"
                enabled: !page.kiosk.visit.underWay
                help: qsTr("Helpdesk langsung diberi tahu dan mendatangi komputer Anda.")
                iconName: "hand-helping"
                objectName: "assistance-yes"
                text: qsTr("Ya, bantu saya mengunggah")

                onClicked: page.assistance.choose(true)
            }
        }
    }
}
