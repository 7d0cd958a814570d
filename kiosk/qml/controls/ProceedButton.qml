import QtQuick
import LoketLPSE.Kiosk

// Leads on from a page that is answered in several taps.
ActionButton {
    required property KioskModel kiosk
    readonly property bool isWanted: kiosk.signIn.hasButton

    enabled: kiosk.signIn.mayProceed
    kind: "primary"
    objectName: "proceed"
    text: kiosk.visit.underWay ? qsTr("Sebentar…") : kiosk.signIn.isLast ? qsTr("Ambil nomor") : qsTr("Lanjut")
    trailingIcon: "chevron-right"

    onClicked: kiosk.signIn.proceed()
}
