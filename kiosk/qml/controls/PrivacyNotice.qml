import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// What happens with personal data, in one sentence; a touch shows the whole notice.
Pressable {
    id: notice

    required property KioskModel kiosk
    // A sign alone, where the page says the sentence elsewhere.
    property bool isBrief: false

    bottomPadding: 10
    corner: Theme.smallRadius
    fill: "transparent"
    implicitWidth: isBrief ? 96 : implicitContentWidth + leftPadding + rightPadding
    leftPadding: isBrief ? 24 : 22
    objectName: "privacy"
    rightPadding: isBrief ? 24 : 18
    text: qsTr("Data Anda hanya dipakai untuk pelayanan; nomornya disimpan tersandi (UU 27/2022).")
    topPadding: 10

    contentItem: RowLayout {
        spacing: 16

        Icon {
            extent: notice.isBrief ? 48 : 34
            name: "shield-check"
            tint: Theme.green
        }

        Words {
            Layout.fillWidth: true
            color: Theme.quiet
            font.pixelSize: Theme.smallSize
            lineHeight: 1.06
            text: notice.text
            visible: !notice.isBrief
        }

        Words {
            color: Theme.green
            font.pixelSize: Theme.smallSize
            strong: true
            text: qsTr("Selengkapnya")
            visible: !notice.isBrief
            wrapMode: Text.NoWrap
        }

        Icon {
            extent: 34
            name: notice.isBrief ? "" : "chevron-right"
            tint: Theme.green
        }
    }

    Accessible.name: qsTr("Data pribadi Anda")
    onClicked: notice.kiosk.privacy.open()
}
