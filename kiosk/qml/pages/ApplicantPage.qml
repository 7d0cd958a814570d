import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// Applicant type, director or not, and what to bring: one page (1a, 1b).
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait

    Question {
        id: question

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: page.portrait ? 28 : 32
        height: Math.max(implicitHeight, Layout.preferredHeight)
        help: page.kiosk.applicant.serviceTitle
        text: qsTr("Untuk siapa?")
    }

    Scroller {
        id: scroller

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: question.bottom
        anchors.topMargin: 18

        GridLayout {
            columnSpacing: 40
            columns: page.portrait ? 1 : 2
            height: Math.max(implicitHeight, scroller.height - 24)
            rowSpacing: 20
            width: parent.width

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillHeight: false
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: 14

                TypeQuestion {
                    Layout.fillHeight: false
                    Layout.fillWidth: true
                    applicant: page.kiosk.applicant
                }
            }

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: 18

                DirectorQuestion {
                    Layout.fillHeight: false
                    Layout.fillWidth: true
                    applicant: page.kiosk.applicant
                }

                OnlineTick {
                    Layout.fillWidth: true
                    applicant: page.kiosk.applicant
                }

                DocumentList {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumHeight: implicitHeight
                    applicant: page.kiosk.applicant
                }
            }
        }
    }
}
