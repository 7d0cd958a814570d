import QtQuick
import "../controls"

// Name and number of whoever wants to be answered in person.
FormPage {
    id: page

    buttonText: qsTr("Kirim")
    help: qsTr("Hanya dibaca petugas yang menangani.")
    hints: ({
            contact: qsTr("0812 3456 7890")
        })
    isBusy: page.kiosk.feedback.isBusy
    labels: ({
            contact: qsTr("Nomor telepon/WhatsApp"),
            name: qsTr("Nama")
        })
    refusal: page.kiosk.feedback.refusal
    rows: page.kiosk.feedback.fields
    title: qsTr("Siapa yang kami hubungi?")

    onEdited: (code, text) => page.kiosk.feedback.edit(code, text)
    onSubmitted: page.kiosk.feedback.send()

    Connections {
        function onRefused(field: string) {
            page.goTo(field);
        }

        target: page.kiosk.feedback
    }
}
