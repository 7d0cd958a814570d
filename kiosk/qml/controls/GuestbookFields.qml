pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The fields this visitor is asked; the first empty one is ready to be typed into.
Scroller {
    id: fields

    required property DetailsModel details
    property GuestbookField current: null

    // Beside the keyboard; an identity number then needs more of the width than a phone's.
    readonly property bool isNarrow: width < 800

    signal finished

    function spanOf(code: string): int {
        if (!isNarrow || details.isGuest)
            return 6;
        if (Theme.large)
            return 12;
        return code === "identity_number" ? 7 : details.asksIdentity ? 5 : 6;
    }

    function labelOf(code: string, asked: string): string {
        if (asked !== "")
            return asked;
        switch (code) {
        case "name":
            return qsTr("Nama lengkap");
        case "organisation":
            return details.isCivilServant ? qsTr("Perangkat daerah/unit kerja") : details.isGuest ? qsTr("Instansi/perusahaan") : qsTr("Perusahaan/instansi");
        case "phone":
            return qsTr("Nomor telepon/WhatsApp");
        case "identity_number":
            return details.isCivilServant ? qsTr("NIP") : qsTr("Nomor KTP (NIK)");
        case "purpose":
            return qsTr("Keperluan");
        default:
            return qsTr("Bertemu siapa");
        }
    }

    function hintOf(code: string): string {
        switch (code) {
        case "name":
            return qsTr("sesuai KTP");
        case "phone":
            return qsTr("0812 3456 7890");
        default:
            return "";
        }
    }

    function at(index: int): GuestbookField {
        return repeater.itemAt(index) as GuestbookField;
    }

    function focusOn(field: GuestbookField) {
        current = field;
        field.editor.forceActiveFocus();
        reveal(field);
    }

    function goTo(code: string) {
        for (let i = 0; i < repeater.count; i++) {
            if (at(i).code === code)
                focusOn(at(i));
        }
    }

    function goToNext() {
        const next = current ? current.index + 1 : 0;
        focusOn(at(next % repeater.count));
    }

    function goToFirstEmpty() {
        for (let i = 0; i < repeater.count; i++) {
            if (at(i).text === "" && !at(i).optional) {
                focusOn(at(i));
                return;
            }
        }
        focusOn(at(0));
    }

    Component.onCompleted: goToFirstEmpty()

    GridLayout {
        columnSpacing: 24
        columns: 12
        rowSpacing: 20
        uniformCellWidths: true
        width: parent.width

        Repeater {
            id: repeater

            model: fields.details.fields

            GuestbookField {
                id: field

                hint: fields.hintOf(code)
                isCurrent: fields.current === field
                label: fields.labelOf(code, asked)
                shortSpan: fields.spanOf(code)

                onConfirmed: {
                    if (index === repeater.count - 1)
                        fields.finished();
                    else
                        fields.goToNext();
                }
                onEdited: text => fields.details.edit(code, text)
                onIsActiveChanged: {
                    if (isActive)
                        fields.current = field;
                }
            }
        }
    }
}
