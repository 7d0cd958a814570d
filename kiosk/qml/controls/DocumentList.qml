pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// What to bring, to tick for oneself; nobody is held to it.
Rectangle {
    id: documents

    required property ApplicantModel applicant

    border.color: Theme.line
    border.width: 2
    color: Theme.card
    implicitHeight: applicant.documentCount > 0 ? list.implicitHeight + 44 : invitation.implicitHeight + 64
    radius: Theme.radius

    ColumnLayout {
        id: list

        anchors.left: parent.left
        anchors.leftMargin: 24
        anchors.right: parent.right
        anchors.rightMargin: 24
        anchors.top: parent.top
        anchors.topMargin: 22
        spacing: 10
        visible: documents.applicant.documentCount > 0

        RowLayout {
            Layout.fillWidth: true
            Layout.minimumHeight: 46
            spacing: 16

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.bodySize + 2
                lineHeight: 1
                strong: true
                text: qsTr("Berkas yang dibawa")
            }

            Tag {
                text: qsTr("%1 dari %2 siap").arg(documents.applicant.tickedCount).arg(documents.applicant.documentCount)
                visible: documents.applicant.tickedCount > 0
            }

            Words {
                color: Theme.quiet
                font.pixelSize: Theme.smallSize
                text: qsTr("Sentuh bila sudah siap")
                visible: documents.applicant.tickedCount === 0
            }
        }

        GridLayout {
            Layout.fillHeight: false
            Layout.fillWidth: true
            columnSpacing: 12
            columns: 2
            rowSpacing: 10
            uniformCellWidths: true

            Repeater {
                model: documents.applicant.documents

                DocumentTick {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    objectName: "document-" + code

                    onClicked: documents.applicant.toggleDocument(code)
                }
            }
        }
    }

    ColumnLayout {
        id: invitation

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 20
        visible: documents.applicant.documentCount === 0

        Icon {
            Layout.alignment: Qt.AlignHCenter
            extent: 96
            name: "files"
            tint: Theme.outline
        }

        Words {
            Layout.fillWidth: true
            color: Theme.quiet
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Pilih jenis pelaku usaha untuk melihat berkas yang perlu dibawa.")
        }
    }
}
