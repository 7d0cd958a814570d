import QtQuick
import ".."
import LoketLPSE.Kiosk

// The guestbook's fields, as far as this visitor is asked them.
FieldList {
    id: fields

    required property DetailsModel details

    // Beside the keyboard; an identity number then needs more of the width than a phone's.
    readonly property bool isNarrow: width < 800

    function spanOf(code: string): int {
        if (!isNarrow || details.isGuest)
            return 6;
        if (Theme.large)
            return 12;
        return code === "identity_number" ? 7 : details.asksIdentity ? 5 : 6;
    }

    hints: ({
            name: qsTr("sesuai KTP"),
            phone: qsTr("0812 3456 7890")
        })
    labels: ({
            host: qsTr("Bertemu siapa"),
            identity_number: details.isCivilServant ? qsTr("NIP") : qsTr("Nomor KTP (NIK)"),
            name: qsTr("Nama lengkap"),
            organisation: details.isCivilServant ? qsTr("Perangkat daerah/unit kerja") : details.isGuest ? qsTr("Instansi/perusahaan") : qsTr("Perusahaan/instansi"),
            phone: qsTr("Nomor telepon/WhatsApp"),
            purpose: qsTr("Keperluan")
        })
    rows: details.fields
    spans: ({
            identity_number: spanOf("identity_number"),
            organisation: spanOf("organisation"),
            phone: spanOf("phone")
        })

    onEdited: (code, text) => details.edit(code, text)
}
