import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The person of an earlier slip, as far as a kiosk may show them.
Rectangle {
    id: card

    required property RecallModel recall
    property bool namesService: false

    border.color: Theme.line
    border.width: Theme.stroke
    color: Theme.card
    implicitHeight: row.implicitHeight + 72
    radius: Theme.radius

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.margins: 40
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 36

        Rectangle {
            Layout.alignment: Qt.AlignTop
            color: Theme.mint
            implicitHeight: 132
            implicitWidth: 132
            radius: 66

            Icon {
                anchors.centerIn: parent
                extent: 72
                name: "user-round"
                tint: Theme.green
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 8

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.headingSize
                lineHeight: 1.04
                objectName: "masked-name"
                strong: true
                text: card.recall.maskedName
            }

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.titleSize
                text: card.recall.organisation
                visible: text !== ""
            }

            Words {
                Layout.fillWidth: true
                color: Theme.quiet
                text: card.recall.applicant
            }

            Words {
                Layout.fillWidth: true
                Layout.topMargin: 8
                color: Theme.green
                objectName: "confirmed-service"
                strong: true
                text: card.recall.serviceTitle
                visible: card.namesService && text !== ""
            }
        }
    }
}
