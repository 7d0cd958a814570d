import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// Open, in a break or closed: a word, a sign and a sentence.
RowLayout {
    id: openState

    required property HomeModel home
    readonly property bool isOpen: home.state === "open"

    function word(): string {
        if (!home.isCurrent)
            return qsTr("Gangguan");
        if (home.state === "break")
            return qsTr("Istirahat");
        return isOpen ? qsTr("Buka") : qsTr("Tutup");
    }

    function sentence(): string {
        if (!home.isCurrent)
            return qsTr("Data kantor belum dapat dibaca. Silakan langsung ke petugas.");
        if (isOpen)
            return home.isPartly ? qsTr("Sebagian layanan sedang tutup, lihat jam layanan di bawah.") : qsTr("Nomor antrean dapat diambil sekarang.");
        const why = home.reason === "" ? qsTr("Semua layanan sedang tutup") : home.reason;
        const saysWhen = home.state === "before_opening" && home.reason !== "";
        if (home.nextOpen === "" || saysWhen)
            return why + ".";
        const left = home.state === "break" ? " " + qsTr("(%1 lagi)").arg(home.countdown) : "";
        return why + ". " + qsTr("Buka lagi %1").arg(home.nextOpen) + left + ".";
    }

    opacity: home.state === "unknown" && home.isCurrent ? 0 : 1
    spacing: 24

    Rectangle {
        Layout.alignment: Qt.AlignTop
        color: openState.isOpen && openState.home.isCurrent ? Theme.gold : Theme.rose
        implicitHeight: badge.implicitHeight + 24
        implicitWidth: badge.implicitWidth + 56
        radius: height / 2

        Row {
            id: badge

            anchors.centerIn: parent
            spacing: 12

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                extent: 34
                name: {
                    if (!openState.home.isCurrent)
                        return "wifi-off";
                    if (openState.home.state === "break")
                        return "coffee";
                    return openState.isOpen ? "circle-check" : "lock";
                }
                tint: openState.isOpen && openState.home.isCurrent ? Theme.inkOnGold : Theme.brick
            }

            Words {
                color: openState.isOpen && openState.home.isCurrent ? Theme.inkOnGold : Theme.brick
                font.pixelSize: Theme.titleSize - 2
                lineHeight: 1
                objectName: "open-state"
                strong: true
                text: openState.word()
                wrapMode: Text.NoWrap
            }
        }
    }

    Words {
        Layout.fillWidth: true
        color: Theme.inkOnDeep
        objectName: "open-sentence"
        text: openState.sentence()
    }
}
