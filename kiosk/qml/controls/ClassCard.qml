import QtQuick
import QtQuick.Layouts
import ".."

// A training to register for: what, when, where, and how many seats are left.
Pressable {
    id: card

    required property string key
    required property string title
    required property string day
    required property string hours
    required property string place
    required property string host
    required property bool isToday
    required property int seats
    required property int waiting
    readonly property bool isFull: seats === 0

    bottomPadding: 26
    leftPadding: 32
    objectName: "class-" + key
    rightPadding: 28
    text: title
    topPadding: 26

    contentItem: RowLayout {
        spacing: 28

        Rectangle {
            Layout.alignment: Qt.AlignTop
            color: Theme.mint
            implicitHeight: 92
            implicitWidth: 92
            radius: Theme.smallRadius + 4

            Icon {
                anchors.centerIn: parent
                extent: 50
                name: "calendar-days"
                tint: Theme.green
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 6

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.titleSize
                lineHeight: 1.06
                strong: true
                text: card.title
            }

            Words {
                Layout.fillWidth: true
                text: (card.isToday ? qsTr("Hari ini, %1").arg(card.hours) : qsTr("%1, pukul %2").arg(card.day).arg(card.hours)) + "\n" + card.place
            }

            Words {
                Layout.fillWidth: true
                color: Theme.quiet
                font.pixelSize: Theme.noteSize
                text: qsTr("Untuk %1").arg(card.host)
                visible: card.host !== ""
            }

            Words {
                Layout.fillWidth: true
                Layout.topMargin: 6
                color: card.isFull ? Theme.amber : Theme.green
                font.pixelSize: Theme.noteSize
                strong: true
                text: !card.isFull ? qsTr("%n kursi tersedia", "", card.seats) : card.waiting > 0 ? qsTr("Penuh · %n orang di daftar tunggu", "", card.waiting) : qsTr("Penuh · daftar tunggu dibuka")
            }
        }

        Icon {
            extent: 44
            name: "chevron-right"
            tint: Theme.green
        }
    }
}
