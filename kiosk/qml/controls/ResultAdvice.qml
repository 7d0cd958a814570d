import QtQuick
import ".."

// What to do with the number, under its card.
Words {
    required property bool portrait

    color: Theme.inkOnDeep
    font.pixelSize: portrait || !Theme.large ? Theme.titleSize : Theme.bodySize
    horizontalAlignment: Text.AlignHCenter
    objectName: "ticket-advice"
}
