pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// A user of the bidding room is out: thanks, with time in and time out.
ErrandEnd {
    id: page

    readonly property StayModel stay: kiosk.stay

    iconName: "check"
    note: qsTr("Anda sudah keluar dari %1. Periksa lagi barang bawaan Anda.").arg(stay.computer)
    title: qsTr("Terima kasih")

    Rectangle {
        Layout.fillWidth: true
        color: Theme.paper
        implicitHeight: figures.implicitHeight + 72
        radius: 40

        RowLayout {
            id: figures

            anchors.left: parent.left
            anchors.margins: 40
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 24
            uniformCellSizes: true

            Repeater {
                model: [
                    {
                        name: "time-in",
                        figure: page.stay.timeIn,
                        caption: qsTr("masuk")
                    },
                    {
                        name: "time-out",
                        figure: page.stay.timeOut,
                        caption: qsTr("keluar")
                    },
                    {
                        name: "duration",
                        figure: page.stay.duration,
                        caption: qsTr("lamanya")
                    }
                ]

                ColumnLayout {
                    id: figure

                    required property var modelData

                    Layout.alignment: Qt.AlignBottom
                    Layout.fillWidth: true
                    spacing: 4

                    Words {
                        Layout.fillWidth: true
                        font.pixelSize: figure.modelData.name === "duration" ? Theme.titleSize : Theme.figureSize
                        horizontalAlignment: Text.AlignHCenter
                        lineHeight: 1.06
                        objectName: figure.modelData.name
                        strong: true
                        text: figure.modelData.figure
                    }

                    Words {
                        Layout.fillWidth: true
                        color: Theme.quiet
                        font.pixelSize: Theme.noteSize
                        horizontalAlignment: Text.AlignHCenter
                        text: figure.modelData.caption
                    }
                }
            }
        }
    }

    ActionButton {
        Layout.fillWidth: true
        implicitHeight: 128
        leadingIcon: "smile"
        objectName: "survey"
        text: qsTr("Nilai layanan kami, kurang dari satu menit")
        visible: page.kiosk.survey.isInvited

        onClicked: page.kiosk.survey.accept()
    }
}
