import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The place in the weekly class that came with a number.
Rectangle {
    id: place

    required property TicketModel ticket

    border.color: Theme.gold
    border.width: 3
    color: Theme.deepRaised
    implicitHeight: row.implicitHeight + 36
    objectName: "training-place"
    radius: Theme.radius
    visible: ticket.trainingTitle !== ""

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.margins: 32
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 28

        Icon {
            extent: 60
            name: "graduation-cap"
            tint: Theme.gold
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 4

            Words {
                Layout.fillWidth: true
                color: Theme.inkOnDeep
                lineHeight: 1.04
                strong: true
                text: place.ticket.trainingPosition > 0 ? qsTr("%1: daftar tunggu nomor %2").arg(place.ticket.trainingTitle).arg(place.ticket.trainingPosition) : qsTr("%1: Anda terdaftar").arg(place.ticket.trainingTitle)
            }

            Words {
                Layout.fillWidth: true
                color: Theme.inkOnDeep
                font.pixelSize: Theme.noteSize
                text: qsTr("%1, pukul %2. Buktinya tercetak bersama slip.").arg(place.ticket.trainingDay).arg(place.ticket.trainingHours)
            }
        }
    }
}
