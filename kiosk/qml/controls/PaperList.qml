pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// What a service asks for, to read and to photograph.
Rectangle {
    id: list

    required property PapersModel papers
    property bool inColumns: false
    readonly property bool isUnanswered: papers.typeCount > 0 && papers.documentCount === 0

    border.color: Theme.line
    border.width: Theme.stroke
    color: Theme.card
    implicitHeight: column.implicitHeight + 56
    radius: Theme.radius

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.margins: 28
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: 20

        Words {
            Layout.fillWidth: true
            font.pixelSize: Theme.titleSize
            lineHeight: 1
            strong: true
            text: list.isUnanswered ? qsTr("Untuk siapa?") : qsTr("Berkas yang dibawa")
        }

        Words {
            Layout.fillWidth: true
            color: Theme.quiet
            text: qsTr("Pilih jenis pelaku usaha untuk melihat berkas yang perlu dibawa.")
            visible: list.isUnanswered
        }

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 32
            columns: list.inColumns ? 2 : 1
            rowSpacing: 14
            uniformCellWidths: true

            Repeater {
                model: list.papers.documents

                PaperEntry {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    isWide: !list.inColumns && !Theme.large
                }
            }
        }

        Rectangle {
            Layout.fillWidth: true
            color: Theme.line
            implicitHeight: 2
            visible: list.papers.proxyCount > 0
        }

        Words {
            Layout.fillWidth: true
            strong: true
            text: qsTr("Bila yang datang bukan direktur/pemilik, tambahkan:")
            visible: list.papers.proxyCount > 0
        }

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 32
            columns: list.inColumns ? 2 : 1
            rowSpacing: 14
            uniformCellWidths: true
            visible: list.papers.proxyCount > 0

            Repeater {
                model: list.papers.proxyDocuments

                PaperEntry {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    isWide: !list.inColumns && !Theme.large
                }
            }
        }
    }
}
