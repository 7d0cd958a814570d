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
            return progress.isLate ? qsTr("Kami meneruskannya kepada %1 dan masih menunggu jawabannya. Maaf, ini lebih lama dari yang kami janjikan.").arg(progress.waitsFor) : qsTr("Kami meneruskannya kepada %1 dan menunggu jawabannya.").arg(progress.waitsFor);
        case "answered":
            return qsTr("Jawaban kami ada di bawah ini.");
        case "done":
        case "rejected":
        case "withdrawn":
            return qsTr("Tidak ada lagi yang perlu Anda lakukan di kios ini. Bila ada pertanyaan, tanyakan kepada petugas.");
        default:
            return progress.isLate ? qsTr("Maaf, ini lebih lama dari yang kami janjikan. Silakan tanyakan kepada petugas.") : qsTr("Kami sedang mengerjakannya. Anda tidak perlu menunggu di sini.");
        }
    }

    function ending(): string {
        switch (progress.stage) {
        case "answered":
            return qsTr("Dijawab");
        case "rejected":
            return qsTr("Ditolak");
        case "withdrawn":
            return qsTr("Ditutup");
        default:
            return qsTr("Selesai");
        }
    }

    function icon(): string {
        if (progress.stage === "rejected" || progress.stage === "withdrawn")
            return "info";
        if (progress.ended !== "")
            return "circle-check";
        return progress.stage === "lacking" || progress.isLate ? "circle-alert" : "hourglass";
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
                            name: page.icon()
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
                                name: page.ending(),
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

            BigChoice {
                Layout.fillWidth: true
                Layout.minimumHeight: 172
                help: qsTr("Sembilan pertanyaan tentang layanan ini, tanpa nama.")
                iconName: "smile"
                objectName: "survey"
                text: qsTr("Nilai layanan kami")
                visible: page.kiosk.survey.isInvited

                onClicked: page.kiosk.survey.accept()
            }
        }
    }
}
