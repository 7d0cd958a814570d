import QtQuick
import QtQuick.Layouts
import ".."

// What else one may come to the kiosk for: smaller and quieter than who one is.
Pressable {
    id: errand

    required property string iconName

    bottomPadding: 14
    corner: Theme.smallRadius
    fill: "transparent"
    edge: Theme.outline
    leftPadding: 22
    rightPadding: 18
    topPadding: 14

    contentItem: RowLayout {
        spacing: 16

        Icon {
            extent: 44
            name: errand.iconName
            tint: Theme.green
        }

        Words {
            Layout.fillWidth: true
            color: Theme.green
            font.pixelSize: Theme.noteSize
            lineHeight: 1.04
            strong: true
            text: errand.text
        }
    }
}
