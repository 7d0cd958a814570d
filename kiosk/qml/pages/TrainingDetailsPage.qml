import QtQuick
import "../controls"
import LoketLPSE.Kiosk

// Who takes part in a training.
FormPage {
    id: page

    readonly property TrainingModel training: kiosk.training

    function waitingList(): string {
        if (training.movesUp)
            return qsTr("Semua kursi terisi. Bila ada yang batal, Anda naik menurut urutan.");
        return qsTr("Semua kursi terisi. Bila ada kursi kosong, pindai bukti Anda di kios ini untuk menempatinya.");
    }

    buttonText: training.isFull ? qsTr("Masuk daftar tunggu") : qsTr("Daftar")
    help: training.title + "\n" + qsTr("%1, pukul %2").arg(training.day).arg(training.hours) + (training.isFull ? "\n" + waitingList() : "")
    hints: ({
            name: qsTr("sesuai KTP"),
            phone: qsTr("0812 3456 7890")
        })
    isBusy: training.isBusy
    labels: ({
            name: qsTr("Nama lengkap"),
            organisation: qsTr("Perusahaan/instansi"),
            phone: qsTr("Nomor telepon/WhatsApp")
        })
    refusal: training.refusal
    rows: training.fields
    title: qsTr("Siapa yang ikut?")

    onEdited: (code, text) => page.training.edit(code, text)
    onSubmitted: page.training.send()

    Connections {
        function onRefused(field: string) {
            page.goTo(field);
        }

        target: page.training
    }
}
