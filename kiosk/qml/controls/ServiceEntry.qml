import QtQuick
import QtQuick.Layouts
import ".."

// A service's card, and beside it the way to its standard, which closed services have too.
RowLayout {
    id: entry

    required property var model
    property alias bare: card.bare
    property alias compact: card.compact
    property alias tileSize: card.tileSize
    property alias titleSize: card.titleSize

    signal chosen
    signal asked

    spacing: 10

    ServiceCard {
        id: card

        Layout.fillHeight: true
        Layout.fillWidth: true
        code: entry.model.code
        computers: entry.model.computers
        countdown: entry.model.countdown
        description: entry.model.description
        free: entry.model.free
        isOpen: entry.model.isOpen
        nextOpen: entry.model.nextOpen
        objectName: "service-" + code
        openingState: entry.model.openingState
        prefix: entry.model.prefix
        reason: entry.model.reason
        target: entry.model.target
        title: entry.model.title
        waiting: entry.model.waiting

        onClicked: entry.chosen()
    }

    Pressable {
        Layout.fillHeight: true
        Layout.preferredWidth: Theme.target
        objectName: "standard-" + entry.model.code
        padding: 0

        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                extent: 48
                name: "info"
                tint: Theme.green
            }
        }

        Accessible.name: qsTr("Standar pelayanan")
        onClicked: entry.asked()
    }
}
