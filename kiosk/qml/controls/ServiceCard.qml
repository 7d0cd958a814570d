import QtQuick
import QtQuick.Layouts
import ".."

// A service to choose: what it is, how long it takes, that it is free, and how many wait.
Pressable {
    id: card

    required property string code
    required property string prefix
    required property string title
    required property string description
    required property string target
    required property int waiting
    required property int free
    required property int computers
    required property bool isOpen
    // "state" is an Item's own property; the model's role arrives under this name.
    required property string openingState
    required property string reason
    required property string nextOpen
    required property string countdown
    property bool compact: false
    // Without a sign at its end, where the words need the room.
    property bool bare: false
    property int titleSize: Theme.titleSize
    property int tileSize: 108

    function promise(): string {
        return target + " · " + qsTr("gratis");
    }

    function line(): string {
        if (free > 0)
            return " · " + qsTr("%1 dari %2 PC kosong").arg(free).arg(computers);
        if (computers > 0)
            return " · " + (waiting > 0 ? qsTr("komputer penuh, %n menunggu", "", waiting) : qsTr("komputer penuh"));
        if (waiting > 0)
            return " · " + qsTr("%n menunggu", "", waiting);
        return compact ? "" : " · " + qsTr("tidak ada antrean");
    }

    function closing(): string {
        const why = openingState === "open" ? qsTr("Pengambilan nomor sudah ditutup") : reason;
        if (openingState === "before_opening")
            return why + ".";
        if (nextOpen === "")
            return why + ". " + qsTr("Tanyakan kepada petugas.");
        return why + ". " + qsTr("Buka lagi %1").arg(nextOpen) + (openingState === "break" ? " " + qsTr("(%1 lagi)").arg(countdown) : "") + ".";
    }

    bottomPadding: compact ? 9 : 13
    enabled: isOpen
    fill: isOpen ? Theme.card : Theme.shut
    leftPadding: compact ? 20 : bare ? 22 : 28
    rightPadding: compact ? 18 : bare ? 14 : 24
    topPadding: compact ? 9 : 13

    contentItem: RowLayout {
        spacing: card.compact || card.bare ? 20 : 24

        LetterTile {
            Layout.alignment: Qt.AlignVCenter
            extent: card.tileSize
            isShut: !card.isOpen
            letter: card.prefix
        }

        ColumnLayout {
            Layout.alignment: Qt.AlignVCenter
            Layout.fillWidth: true
            spacing: card.compact ? 3 : 6

            Words {
                Layout.fillWidth: true
                color: card.isOpen ? Theme.ink : Theme.quiet
                font.pixelSize: card.titleSize
                lineHeight: 1.06
                strong: true
                text: card.title
            }

            Words {
                Layout.fillWidth: true
                color: Theme.quiet
                font.pixelSize: card.compact ? Theme.smallSize : Theme.noteSize
                text: card.description
            }

            Words {
                Layout.fillWidth: true
                color: Theme.green
                font.pixelSize: card.compact ? Theme.smallSize : Theme.noteSize
                strong: true
                text: card.promise() + card.line()
                visible: card.isOpen
            }

            Words {
                Layout.fillWidth: true
                color: Theme.brick
                font.pixelSize: card.compact ? Theme.smallSize : Theme.noteSize
                strong: true
                text: card.closing()
                visible: !card.isOpen
            }
        }

        Icon {
            extent: 40
            name: card.isOpen ? "chevron-right" : "lock"
            tint: card.isOpen ? Theme.green : Theme.brick
            visible: !card.bare && (!card.compact || !card.isOpen)
        }
    }
}
