import QtQuick
import QtQuick.Layouts
import "../controls"
import LoketLPSE.Kiosk

// Something broke: what to do, the code for whoever repairs it, and another try.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property NoticeModel notice: kiosk.notice

    Interruption {
        anchors.fill: parent
        iconName: "triangle-alert"
        next: page.notice.faultCode === "" ? page.notice.fault : qsTr("Coba lagi. Bila masih gagal, sebutkan kode ini kepada petugas.")
        note: page.kiosk.visit.isErrand ? qsTr("Tekan Kembali untuk mencoba lagi.") : qsTr("Isian Anda masih tersimpan di layar ini.")
        reason: page.notice.faultCode === "" ? "" : qsTr("Kode %1").arg(page.notice.faultCode)
        title: qsTr("Maaf, ada gangguan")

        ActionButton {
            Layout.alignment: Qt.AlignHCenter
            enabled: !page.kiosk.visit.underWay
            implicitHeight: 112
            implicitWidth: 420
            kind: "primary"
            objectName: "retry"
            visible: !page.kiosk.visit.isErrand
            text: page.kiosk.visit.underWay ? qsTr("Sebentar…") : qsTr("Coba lagi")

            onClicked: page.kiosk.signIn.submit()
        }
    }
}
