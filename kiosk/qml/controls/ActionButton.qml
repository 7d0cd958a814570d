import QtQuick
import QtQuick.Layouts
import ".."

// A button with a verb on it; `kind` is "primary", "outline", "gold" or "deep".
Pressable {
    id: button

    property string kind: "outline"
    property string leadingIcon: ""
    property string trailingIcon: ""
    readonly property color inkColor: ink()

    function ink(): color {
        if (!enabled)
            return Theme.quiet;
        if (kind === "primary")
            return Theme.inkOnGreen;
        if (kind === "deep")
            return Theme.inkOnDeep;
        return kind === "gold" ? Theme.inkOnGold : Theme.green;
    }

    function ground(pressed: bool): color {
        if (!enabled)
            return Theme.shutTile;
        if (kind === "primary")
            return pressed ? Theme.greenPressed : Theme.green;
        if (kind === "gold")
            return pressed ? Theme.goldPressed : Theme.gold;
        if (kind === "deep")
            return pressed ? Theme.deepLine : Theme.deepRaised;
        return pressed ? Theme.mint : Theme.card;
    }

    corner: height / 2
    edge: !enabled ? Theme.shutTile : kind === "outline" ? Theme.green : fill
    edgeWidth: 3
    fill: ground(false)
    fillPressed: ground(true)
    leftPadding: 40
    rightPadding: 40

    contentItem: Item {
        implicitHeight: row.implicitHeight
        implicitWidth: row.implicitWidth

        RowLayout {
            id: row

            anchors.centerIn: parent
            spacing: 14
            width: Math.min(implicitWidth, parent.width)

            Icon {
                extent: 34
                name: button.leadingIcon
                tint: button.inkColor
            }

            Words {
                Layout.fillWidth: true
                color: button.inkColor
                font.pixelSize: Theme.bodySize + 2
                horizontalAlignment: Text.AlignHCenter
                strong: true
                text: button.text
            }

            Icon {
                extent: 34
                name: button.trailingIcon
                tint: button.inkColor
            }
        }
    }
}
