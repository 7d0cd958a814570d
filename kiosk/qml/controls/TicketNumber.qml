import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The number as large as its place allows, and what it is for.
ColumnLayout {
    id: number

    required property TicketModel ticket

    spacing: 20

    Words {
        Layout.bottomMargin: -30
        Layout.fillWidth: true
        Layout.topMargin: -30
        font.pixelSize: 270
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1
        objectName: "ticket-number"
        strong: true
        text: number.ticket.label
        wrapMode: Text.NoWrap
    }

    Words {
        Layout.fillWidth: true
        color: Theme.green
        font.pixelSize: Theme.titleSize
        horizontalAlignment: Text.AlignHCenter
        objectName: "ticket-service"
        strong: true
        text: number.ticket.serviceTitle
    }

    Tag {
        Layout.alignment: Qt.AlignHCenter
        iconName: "accessibility"
        text: qsTr("Antrean prioritas")
        visible: number.ticket.isPriority
    }
}
