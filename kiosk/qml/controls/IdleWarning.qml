import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// Asks whether somebody is still there before everything typed is wiped.
Rectangle {
    id: warning

    required property PatienceModel patience
    required property VisitModel visit

    color: "#D90A2E28"
    objectName: "idle-warning"

    // Nothing under the warning can be tapped; a tap beside its buttons says that somebody is there.
    MouseArea {
        anchors.fill: parent

        onClicked: warning.patience.touch()
    }

    Rectangle {
        anchors.centerIn: parent
        color: Theme.paper
        height: column.implicitHeight + 112
        radius: 40
        width: Math.min(860, parent.width - 2 * Theme.margin)

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.margins: Theme.margin
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 24

            Rectangle {
                Layout.alignment: Qt.AlignHCenter
                border.color: Theme.gold
                border.width: 12
                color: Theme.card
                implicitHeight: 200
                implicitWidth: 200
                radius: 100

                Words {
                    anchors.centerIn: parent
                    font.pixelSize: Theme.displaySize
                    lineHeight: 1
                    objectName: "idle-seconds"
                    strong: true
                    text: warning.patience.secondsLeft
                }
            }

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.questionSize
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1
                strong: true
                text: qsTr("Masih di sini?")
            }

            Words {
                Layout.fillWidth: true
                color: Theme.quiet
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Demi keamanan data Anda, isian akan dihapus dan layar kembali ke awal.")
            }

            ActionButton {
                Layout.fillWidth: true
                Layout.topMargin: 16
                implicitHeight: 112
                kind: "primary"
                objectName: "stay"
                text: qsTr("Ya, lanjutkan")

                onClicked: warning.patience.touch()
            }

            ActionButton {
                Layout.fillWidth: true
                implicitHeight: 112
                objectName: "leave"
                text: qsTr("Selesai, hapus isian saya")

                onClicked: warning.visit.wipe()
            }
        }
    }
}
