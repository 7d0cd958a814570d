import QtQuick
import QtQuick.Layouts
import "../controls"
import LoketLPSE.Kiosk

// The place in a training, or in its waiting list, with the code that is scanned on its day.
ErrandEnd {
    id: page

    readonly property TrainingModel training: kiosk.training

    function advice(): string {
        if (training.isPresent)
            return qsTr("Setelah kelas selesai, pindai kode ini di kios untuk mengisi evaluasi.");
        if (training.position === 0)
            return qsTr("Pada hari pelatihan, pindai kode ini di kios untuk mencatat kehadiran.");
        if (training.movesUp)
            return qsTr("Pada hari pelatihan, pindai kode ini di kios untuk melihat apakah ada kursi untuk Anda.");
        return qsTr("Bila ada kursi kosong, pindai kode ini di kios untuk menempatinya.");
    }

    iconName: training.position > 0 ? "hourglass" : "check"
    isWide: true
    note: training.title + "\n" + qsTr("%1, pukul %2").arg(training.day).arg(training.hours) + "\n" + training.place
    title: training.position > 0 ? qsTr("Daftar tunggu nomor %1").arg(training.position) : training.isPresent ? qsTr("Anda tercatat hadir") : training.wasKnown ? qsTr("Anda sudah terdaftar") : qsTr("Anda terdaftar")

    UnprintedNotice {
        Layout.fillWidth: true
        compact: true
        visible: page.training.isUnprinted
    }

    ReceiptCard {
        Layout.fillWidth: true
        advice: page.advice()
        caption: qsTr("Kode peserta")
        code: page.training.code
        portrait: page.portrait
    }
}
