import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The foot of every page: the way back bottom left, language and larger display bottom right, and
// between or above them what leads on, which so is always in sight.
Rectangle {
    id: footer

    required property KioskModel kiosk
    required property bool portrait
    readonly property VisitModel visit: kiosk.visit
    readonly property bool isHome: visit.page === "home"
    readonly property bool isResult: !isHome && !visit.isFramed
    readonly property bool isTight: portrait && Theme.large

    color: isResult ? Theme.deep : Theme.card
    implicitHeight: Math.max(portrait ? 144 : 124, column.implicitHeight + 2 * (portrait ? 20 : 14))
    objectName: "footer"

    Rectangle {
        color: Theme.line
        height: 2
        visible: !footer.isResult
        width: parent.width
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: footer.isTight ? 28 : Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: footer.isTight ? 28 : Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.between

        ProceedButton {
            Layout.fillWidth: true
            kiosk: footer.kiosk
            visible: footer.portrait && isWanted
        }

        ResultEnd {
            Layout.fillWidth: true
            kiosk: footer.kiosk
            visible: footer.portrait && footer.isResult
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: footer.isTight ? Theme.between : 20

            ActionButton {
                enabled: footer.visit.mayGoBack
                leadingIcon: footer.isTight ? "" : "chevron-left"
                leftPadding: footer.isTight ? 28 : 40
                objectName: "back"
                rightPadding: footer.isTight ? 28 : 40
                text: qsTr("Kembali")
                visible: footer.visit.isFramed

                onClicked: footer.visit.back()
            }

            ActionButton {
                leftPadding: footer.isTight ? 28 : 40
                objectName: "cancel"
                rightPadding: footer.isTight ? 28 : 40
                // Who has read how far a request is has nothing to give up.
                text: footer.visit.page === "progress" ? qsTr("Tutup") : qsTr("Batal")
                visible: footer.visit.isFramed || footer.isHome && footer.visit.hasBegun

                onClicked: footer.visit.wipe()
            }

            SimulationTag {
                visible: footer.isResult && footer.kiosk.clock.simulated
            }

            Icon {
                extent: 36
                name: footer.isHome ? "shield-check" : ""
                tint: Theme.green
            }

            Words {
                Layout.fillWidth: true
                color: footer.isResult ? Theme.softOnDeep : Theme.quiet
                font.pixelSize: Theme.smallSize
                text: footer.isResult ? qsTr("Layar kembali sendiri dalam %1 detik").arg(footer.kiosk.patience.secondsLeft) : footer.isHome ? qsTr("Tidak dipungut biaya. Pengaduan: %1 atau WhatsApp %2").arg(footer.kiosk.office.phone).arg(footer.kiosk.office.whatsapp) : ""
            }

            ProceedButton {
                Layout.preferredWidth: 560
                kiosk: footer.kiosk
                visible: !footer.portrait && isWanted
            }

            ResultEnd {
                Layout.preferredWidth: 560
                kiosk: footer.kiosk
                visible: !footer.portrait && footer.isResult
            }

            ComfortButtons {
                Layout.fillHeight: true
                comfort: footer.kiosk.comfort
                isOnDeep: footer.isResult
                readAloud: footer.kiosk.readAloud
            }
        }
    }
}
