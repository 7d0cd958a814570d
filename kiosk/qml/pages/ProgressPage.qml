import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// "Sampai mana?": where a request or a complaint stands, to whoever holds its code.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property ProgressModel progress: kiosk.progress

    function advice(): string {
        switch (progress.stage) {
        case "lacking":
            return qsTr("Berkasnya belum lengkap, jadi waktunya berhenti dulu. Lengkapi sesuai pemberitahuan petugas.");
        case "passed_on":
            return qsTr("Kami meneruskannya kepada %1 dan menunggu jawabannya.").arg(progress.waitsFor);
        case "answered":
            return qsTr("Jawaban kami ada di bawah ini.");
        case "done":
        case "ended":
            return qsTr("Tidak ada lagi yang perlu Anda lakukan di kios ini. Bila ada pertanyaan, tanyakan kepada petugas.");
        default:
            return progress.isLate ? qsTr("Maaf, ini lebih lama dari yang kami janjikan. Silakan tanyakan kepada petugas.") : qsTr("Kami sedang mengerjakannya. Anda tidak perlu menunggu di sini.");
        }
    }

    Scroller {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: page.portrait ? 44 : 32

        ColumnLayout {
            anchors.horizontalCenter: parent.horizontalCenter
            height: implicitHeight + 24
            spacing: 28
            width: Math.min(1240, parent.width)

            Question {
                Layout.fillWidth: true
                help: page.progress.subject
                text: page.progress.number
            }

            Rectangle {
                Layout.fillWidth: true
                border.color: Theme.line
                border.width: Theme.stroke
                color: Theme.card
                implicitHeight: column.implicitHeight + 72
                radius: Theme.radius

                ColumnLayout {
                    id: column

                    anchors.left: parent.left
                    anchors.margins: 40
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 18

                    RowLayout {
                        Layout.fillWidth: true
                        spacing: 20

                        Icon {
                            extent: 60
                            name: page.progress.stage === "ended" ? "info" : page.progress.ended !== "" ? "circle-check" : page.progress.stage === "lacking" || page.progress.isLate ? "circle-alert" : "hourglass"
                            objectName: "progress-icon"
                            tint: Theme.green
                        }

                        Words {
                            Layout.fillWidth: true
                            color: Theme.green
                            font.pixelSize: Theme.figureSize
                            lineHeight: 1.04
                            objectName: "progress-state"
                            strong: true
                            text: page.progress.state
                        }
                    }

                    Words {
                        Layout.fillWidth: true
                        font.pixelSize: Theme.titleSize
                        text: page.advice()
                    }

                    Rectangle {
                        Layout.fillWidth: true
                        color: Theme.line
                        implicitHeight: 2
                    }

                    Facts {
                        Layout.fillWidth: true
                        entries: [
                            {
                                name: qsTr("Diterima"),
                                value: page.progress.received
                            },
                            {
                                name: qsTr("Dijanjikan paling lambat"),
                                value: page.progress.due
                            },
                            {
                                name: page.progress.answer !== "" ? qsTr("Dijawab") : qsTr("Selesai"),
                                value: page.progress.ended
                            }
                        ]
                    }
                }
            }

            Rectangle {
                Layout.fillWidth: true
                color: Theme.mint
                implicitHeight: answer.implicitHeight + 64
                radius: Theme.radius
                visible: page.progress.answer !== ""

                ColumnLayout {
                    id: answer

                    anchors.left: parent.left
                    anchors.margins: 40
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 10

                    Words {
                        Layout.fillWidth: true
                        color: Theme.quiet
                        text: qsTr("Jawaban kami")
                    }

                    Words {
                        Layout.fillWidth: true
                        font.pixelSize: Theme.titleSize
                        objectName: "progress-answer"
                        text: page.progress.answer
                    }
                }
            }
        }
    }
}
