import QtQuick
import QtQuick.Layouts
import "../controls"
import LoketLPSE.Kiosk

// The service closed between the first tap and the last: why, and when it opens next.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property NoticeModel notice: kiosk.notice

    Interruption {
        anchors.fill: parent
        iconName: "clock"
        next: page.notice.nextOpen === "" ? qsTr("Tanyakan kepada petugas kapan layanan dibuka lagi.") : qsTr("Nomor dapat diambil lagi %1 (%2 lagi).").arg(page.notice.nextOpen).arg(page.notice.countdown)
        note: qsTr("%1. Isian Anda masih tersimpan di layar ini; tekan Kembali bila ingin mencoba lagi.").arg(page.notice.serviceTitle)
        reason: page.notice.reason
        title: qsTr("Nomor belum dapat diambil")

        ActionButton {
            Layout.alignment: Qt.AlignHCenter
            implicitHeight: 112
            implicitWidth: 420
            kind: "primary"
            objectName: "done"
            text: qsTr("Selesai")

            onClicked: page.kiosk.visit.wipe()
        }
    }
}
