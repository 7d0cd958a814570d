import QtQuick
import QtQuick.Layouts
import ".."

// Who the visitor is: the first tap.
Pressable {
    id: card

    required property string code
    required property string title
    required property string description
    required property int open
    required property int services
    required property int waiting
    required property string nextOpen

    readonly property bool isGuest: code === "guest"
    readonly property bool isKnown: isGuest || services > 0

    function iconName(): string {
        switch (code) {
        case "provider":
            return "briefcase-business";
        case "asn":
            return "landmark";
        case "auditor":
            return "scale";
        default:
            return "user-round";
        }
    }

    function status(): string {
        if (isGuest)
            return qsTr("Buku tamu");
        if (open === 0)
            return nextOpen === "" ? qsTr("Sedang tutup") : qsTr("Buka %1").arg(nextOpen);
        if (open < services)
            return qsTr("%1 dari %2 layanan buka").arg(open).arg(services);
        return services === 1 ? qsTr("1 layanan buka") : qsTr("%1 layanan buka").arg(services);
    }

    bottomPadding: 18
    leftPadding: 26
    rightPadding: 22
    topPadding: 18

    contentItem: ColumnLayout {
        spacing: 6

        RowLayout {
            Layout.fillWidth: true
            spacing: 14

            Rectangle {
                Layout.alignment: Qt.AlignTop
                color: Theme.mint
                implicitHeight: 60
                implicitWidth: 60
                radius: Theme.smallRadius

                Icon {
                    anchors.centerIn: parent
                    extent: 36
                    name: card.iconName()
                    tint: Theme.green
                }
            }

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.titleSize
                lineHeight: 1.04
                strong: true
                text: card.title
            }
        }

        Words {
            Layout.fillWidth: true
            color: Theme.quiet
            font.pixelSize: Theme.noteSize
            text: card.description
        }

        Item {
            Layout.fillHeight: true
        }

        Words {
            Layout.fillWidth: true
            color: card.isGuest || card.open > 0 ? Theme.green : Theme.brick
            font.pixelSize: Theme.smallSize
            strong: true
            text: card.isKnown ? card.status() : ""
        }
    }
}
