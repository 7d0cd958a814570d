import QtQuick
import "../controls"
import LoketLPSE.Kiosk

// An officer has been called: where to wait.
ErrandEnd {
    id: page

    readonly property HelpModel help: kiosk.help

    iconName: "bell-ring"
    note: {
        switch (help.reason) {
        case "assistance":
            return qsTr("Petugas helpdesk akan mendampingi Anda. Silakan kembali ke %1.").arg(help.computer);
        case "sign_out":
            return qsTr("Angka untuk %1 sudah salah lima kali. Mohon tunggu di depan kios ini; petugas membantu Anda keluar.").arg(help.computer);
        default:
            return qsTr("Mohon tunggu di depan kios ini, petugas segera datang.");
        }
    }
    title: help.reason === "assistance" ? qsTr("Permintaan terkirim") : qsTr("Petugas dipanggil")
}
