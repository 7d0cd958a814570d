import QtQuick
import ".."
import LoketLPSE.Kiosk

// For those who have not yet done the online part: what to do first (D36, D51).
Tick {
    id: online

    required property ApplicantModel applicant
    readonly property bool isSikap: applicant.onlineSystem === "SIKAP"

    function advice(): string {
        if (!applicant.isUnregistered)
            return "";
        return isSikap ? qsTr("Ubah dulu datanya di komputer ruang bidding; nomor Anda tetap berlaku.") : qsTr("Daftar dulu di komputer ruang bidding; nomor Anda tetap berlaku.");
    }

    help: advice()
    objectName: "online"
    text: isSikap ? qsTr("Saya belum mengubah data di SIKAP") : qsTr("Saya belum mendaftar online")
    textSize: Theme.bodySize - 2
    ticked: applicant.isUnregistered
    visible: applicant.onlineSystem !== ""

    onClicked: applicant.toggleUnregistered()
}
