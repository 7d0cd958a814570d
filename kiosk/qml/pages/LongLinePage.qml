import QtQuick
import QtQuick.Layouts
import "../controls"
import LoketLPSE.Kiosk

// Before the number: the line will probably not be served before the break or closing (D09b).
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property LongLineModel line: kiosk.longLine

    function reason(): string {
        return line.isBreak ? qsTr("Kemungkinan besar Anda belum dilayani sebelum istirahat %1.").arg(line.limit) : qsTr("Kemungkinan besar Anda belum dilayani sebelum layanan tutup %1.").arg(line.limit);
    }

    function next(): string {
        return line.isBreak ? qsTr("Nomor yang sudah diambil tetap berlaku dan dipanggil setelah istirahat.") : qsTr("Nomor yang sudah diambil tetap dilayani hari ini, tetapi bisa lewat jam tutup.");
    }

    function wait(): string {
        if (!line.hasCounters)
            return qsTr("Belum ada loket yang buka. %n orang menunggu.", "", line.ahead);
        if (line.waitsHours)
            return qsTr("%n orang menunggu, perkiraan %1 jam.", "", line.ahead).arg(line.wait);
        return qsTr("%n orang menunggu, perkiraan %1 menit.", "", line.ahead).arg(line.wait);
    }

    Interruption {
        anchors.fill: parent
        iconName: "hourglass"
        isRefusal: false
        next: page.wait() + " " + page.next()
        note: page.line.serviceTitle
        reason: page.reason()
        title: qsTr("Antrean sedang panjang")

        ActionButton {
            Layout.fillWidth: true
            implicitHeight: 112
            objectName: "other-time"
            text: qsTr("Pilih layanan lain")
            visible: page.kiosk.visit.mayGoBack

            onClicked: page.kiosk.visit.back()
        }

        ActionButton {
            Layout.fillWidth: true
            implicitHeight: 112
            kind: "primary"
            objectName: "accept-line"
            text: qsTr("Tetap ambil nomor")
            trailingIcon: "chevron-right"

            onClicked: page.line.accept()
        }
    }
}
