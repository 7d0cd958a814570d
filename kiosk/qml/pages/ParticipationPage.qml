import QtQuick
import "../controls"
import LoketLPSE.Kiosk

// What a participant's code means today.
ErrandEnd {
    id: page

    readonly property ParticipationModel part: kiosk.participation

    function sign(): string {
        switch (part.standing) {
        case "present":
        case "evaluated":
            return "check";
        case "waiting":
            return "hourglass";
        case "too_early":
            return "calendar-days";
        default:
            return "circle-alert";
        }
    }

    function said(): string {
        switch (part.standing) {
        case "present":
            return qsTr("Anda tercatat hadir");
        case "evaluated":
            return qsTr("Terima kasih");
        case "waiting":
            return qsTr("Daftar tunggu nomor %1").arg(part.position);
        case "too_early":
            return qsTr("Belum hari pelatihan");
        case "cancelled":
            return qsTr("Pendaftaran dibatalkan");
        default:
            return qsTr("Pelatihan sudah selesai");
        }
    }

    function advice(): string {
        switch (part.standing) {
        case "present":
            return qsTr("Selamat mengikuti %1 di %2. Setelah kelas selesai, pindai lagi kode ini untuk mengisi evaluasi.").arg(part.title).arg(part.place);
        case "evaluated":
            return qsTr("Evaluasi Anda untuk %1 sudah kami terima.").arg(part.title);
        case "waiting":
            return qsTr("Semua kursi %1 terisi. Tanyakan kepada petugas apakah ada kursi kosong.").arg(part.title);
        case "too_early":
            return qsTr("%1 berlangsung %2, pukul %3, di %4. Pindai lagi kode ini pada hari itu.").arg(part.title).arg(part.day).arg(part.hours).arg(part.place);
        case "cancelled":
            return qsTr("Pendaftaran atau kelas %1 dibatalkan. Pilih kelas lain, atau tanyakan kepada petugas.").arg(part.title);
        default:
            return qsTr("%1 berlangsung %2. Tanyakan kepada petugas bila ini keliru.").arg(part.title).arg(part.day);
        }
    }

    iconName: sign()
    note: advice()
    title: said()
}
