import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// Whether the director has come in person: a proxy brings more papers (D04).
ColumnLayout {
    id: question

    required property ApplicantModel applicant

    spacing: 14

    Words {
        Layout.fillWidth: true
        font.pixelSize: Theme.titleSize
        lineHeight: 1
        strong: true
        text: qsTr("Apakah Anda direktur/pemilik?")
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 16
        uniformCellSizes: true

        Choice {
            Layout.fillWidth: true
            chosen: question.applicant.director === "yes"
            objectName: "director-yes"
            text: qsTr("Ya")

            onClicked: question.applicant.answerDirector(true)
        }

        Choice {
            Layout.fillWidth: true
            chosen: question.applicant.director === "no"
            objectName: "director-no"
            text: qsTr("Bukan, saya mewakili")

            onClicked: question.applicant.answerDirector(false)
        }
    }
}
