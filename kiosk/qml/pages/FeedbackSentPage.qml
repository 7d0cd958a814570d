import QtQuick
import QtQuick.Layouts
import "../controls"
import LoketLPSE.Kiosk

// The office has it: its number, until when it is answered, and how the answer is read.
ErrandEnd {
    id: page

    readonly property FeedbackModel feedback: kiosk.feedback

    iconName: "check"
    isWide: true
    note: qsTr("%1 Anda sudah kami terima dan dijawab paling lambat %2.").arg(feedback.kind).arg(feedback.due)
    title: qsTr("Terima kasih")

    UnprintedNotice {
        Layout.fillWidth: true
        compact: true
        visible: page.feedback.isUnprinted
    }

    ReceiptCard {
        Layout.fillWidth: true
        advice: qsTr("Pindai kode ini di kios untuk membaca jawabannya.")
        caption: qsTr("Nomor tanda terima")
        code: page.feedback.code
        number: page.feedback.number
        portrait: page.portrait
    }
}
