import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The way back, always bottom left; the right end stays free for language and larger type.
Rectangle {
    id: footer

    required property KioskModel kiosk
    required property bool portrait
    readonly property VisitModel visit: kiosk.visit

    color: Theme.card
    implicitHeight: portrait ? 144 : 124

    Rectangle {
        color: Theme.line
        height: 2
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: 20

        ActionButton {
            enabled: footer.visit.mayGoBack
            leadingIcon: "chevron-left"
            objectName: "back"
            text: qsTr("Kembali")

            onClicked: footer.visit.back()
        }

        ActionButton {
            objectName: "cancel"
            text: qsTr("Batal")

            onClicked: footer.visit.wipe()
        }

        Item {
            Layout.fillWidth: true
        }

        ActionButton {
            Layout.fillWidth: footer.portrait
            Layout.rightMargin: footer.portrait ? 0 : 232
            enabled: footer.kiosk.applicant.mayContinue
            implicitWidth: footer.portrait ? 0 : 560
            kind: "primary"
            objectName: "proceed"
            text: qsTr("Lanjut")
            trailingIcon: "chevron-right"
            visible: footer.visit.page === "applicant"

            onClicked: footer.kiosk.applicant.proceed()
        }
    }
}
