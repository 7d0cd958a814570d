import QtQuick
import "../controls"
import LoketLPSE.Kiosk

// What a visitor has to say, in their own words.
WritingPage {
    id: page

    required property KioskModel kiosk

    buttonText: qsTr("Lanjut")
    help: qsTr("Tulis dengan kata-kata Anda. Sebutkan hari dan loketnya bila perlu.")
    longest: page.kiosk.feedback.longest
    problem: page.kiosk.feedback.problem
    text: page.kiosk.feedback.text
    title: page.kiosk.feedback.kind

    onEdited: text => page.kiosk.feedback.edit("text", text)
    onFinished: page.kiosk.feedback.finishText()
}
