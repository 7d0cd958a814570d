import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// The office's sign and name on the deep ground.
RowLayout {
    id: mark

    required property OfficeModel office
    property bool brief: false

    spacing: 24

    Rectangle {
        Layout.preferredHeight: 76
        Layout.preferredWidth: 76
        color: Theme.gold
        radius: 38

        Icon {
            anchors.centerIn: parent
            extent: 42
            name: "landmark"
            tint: Theme.inkOnGold
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 2

        Words {
            Layout.fillWidth: true
            color: Theme.inkOnDeep
            font.pixelSize: text.length > 36 ? Theme.smallSize : mark.brief && Theme.large ? Theme.bodySize : Theme.titleSize
            lineHeight: 1
            strong: true
            text: mark.office.shortName
        }

        Words {
            Layout.fillWidth: true
            color: Theme.softOnDeep
            font.pixelSize: Theme.smallSize
            lineHeight: 1
            text: mark.office.name
            visible: !mark.brief
        }
    }
}
