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
    readonly property bool hasEnded: ["answered", "done", "rejected", "withdrawn"].includes(progress.stage)
    readonly property bool cameToNothing: progress.stage === "rejected" || progress.stage === "withdrawn"

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
        case "received":
            return progress.isLate ? late() : qsTr("Petugas akan menanganinya. Anda tidak perlu menunggu di sini.");
        default:
            return progress.isLate ? late() : qsTr("Kami sedang mengerjakannya. Anda tidak perlu menunggu di sini.");
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

    function handling(): string {
        switch (progress.stage) {
        case "lacking":
            return qsTr("Menunggu berkas Anda");
        case "passed_on":
            return qsTr("Menunggu jawaban %1").arg(progress.waitsFor);
        default:
            return qsTr("Ditangani petugas");
        }
    }

    function icon(): string {
        if (page.cameToNothing)
            return "info";
        if (page.hasEnded)
            return "circle-check";
        return progress.stage === "lacking" || progress.isLate ? "circle-alert" : "hourglass";
    }

    function late(): string {
        return qsTr("Maaf, ini lebih lama dari yang kami janjikan. Silakan tanyakan kepada petugas.");
    }

    // What came to nothing was not necessarily worked at.
    function stations(): var {
        const received = {
            name: qsTr("Diterima"),
            value: progress.received,
            state: "past",
            sign: "check"
        };
        const handled = {
            name: handling(),
            value: "",
            state: page.hasEnded ? "past" : progress.stage === "received" ? "ahead" : "present",
            sign: page.hasEnded ? "check" : icon()
        };
        const isPromised = !page.hasEnded && progress.due !== "";
        const end = {
            name: isPromised ? qsTr("Dijanjikan paling lambat") : ending(),
            value: isPromised ? progress.due : progress.ended,
            state: page.hasEnded ? "past" : "ahead",
            sign: page.cameToNothing ? "info" : "check"
        };
        return page.cameToNothing ? [received, end] : [received, handled, end];
    }

    Scroller {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: page.portrait ? 44 : 32

        GridLayout {
            columnSpacing: 56
            columns: page.portrait ? 1 : 2
            height: implicitHeight
            rowSpacing: Theme.gap + 10
            width: parent.width

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.horizontalStretchFactor: 5
                Layout.preferredWidth: 5
                spacing: Theme.gap + 10

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
                    implicitHeight: column.implicitHeight + 88
                    radius: Theme.radius

                    ColumnLayout {
                        id: column

                        anchors.left: parent.left
                        anchors.margins: 44
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: 22

                        RowLayout {
                            Layout.fillWidth: true
                            spacing: 24

                            Icon {
                                extent: 68
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
                    }
                }

                Rectangle {
                    Layout.fillWidth: true
                    color: Theme.mint
                    implicitHeight: answer.implicitHeight + 80
                    radius: Theme.radius
                    visible: page.progress.answer !== ""

                    ColumnLayout {
                        id: answer

                        anchors.left: parent.left
                        anchors.margins: 44
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: 12

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

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.horizontalStretchFactor: 4
                Layout.preferredWidth: 4
                spacing: Theme.gap + 10

                Rectangle {
                    Layout.fillWidth: true
                    border.color: Theme.line
                    border.width: Theme.stroke
                    color: Theme.card
                    implicitHeight: trail.implicitHeight + (trail.isTall ? 128 : 104)
                    radius: Theme.radius

                    ProgressTrail {
                        id: trail

                        anchors.left: parent.left
                        anchors.margins: 44
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        isTall: page.portrait && !Theme.large
                        objectName: "progress-trail"
                        stations: page.stations()
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

            // The room under the last card.
            Item {
            }
        }
    }
}
