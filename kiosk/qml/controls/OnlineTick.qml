import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// For those who have not yet done the online part: where they do it first (D36, D51).
ColumnLayout {
    id: online

    required property ApplicantModel applicant
    readonly property bool isSikap: applicant.onlineSystem === "SIKAP"

    function advice(): string {
        if (!applicant.isUnregistered || applicant.isRoomOffered)
            return "";
        return isSikap ? qsTr("Ubah dulu datanya di SIKAP; nomor Anda tetap berlaku.") : qsTr("Daftar dulu secara online; nomor Anda tetap berlaku.");
    }

    spacing: 12
    visible: applicant.onlineSystem !== ""

    Tick {
        Layout.fillWidth: true
        help: online.advice()
        objectName: "online"
        text: online.isSikap ? qsTr("Saya belum mengubah data di SIKAP") : qsTr("Saya belum mendaftar online")
        textSize: Theme.bodySize - 2
        ticked: online.applicant.isUnregistered

        onClicked: online.applicant.toggleUnregistered()
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 14
        uniformCellSizes: true
        visible: online.applicant.isUnregistered && online.applicant.isRoomOffered

        Choice {
            Layout.fillHeight: true
            Layout.fillWidth: true
            chosen: online.applicant.isRoomFirst
            help: qsTr("tempat Anda di antrean ini tetap")
            objectName: "room-first-yes"
            text: qsTr("Pakai komputer ruang bidding dulu")
            textSize: Theme.bodySize - 3

            onClicked: online.applicant.chooseRoomFirst(true)
        }

        Choice {
            Layout.fillHeight: true
            Layout.fillWidth: true
            chosen: !online.applicant.isRoomFirst
            help: qsTr("saya urus sendiri sebelum dipanggil")
            objectName: "room-first-no"
            text: qsTr("Langsung menunggu di loket")
            textSize: Theme.bodySize - 3

            onClicked: online.applicant.chooseRoomFirst(false)
        }
    }
}
