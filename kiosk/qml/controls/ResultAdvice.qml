import QtQuick
import ".."

// What to do with the number: under the card upright, beside the button lying.
Words {
    required property bool portrait

    color: Theme.inkOnDeep
    font.pixelSize: portrait ? Theme.titleSize : Theme.bodySize
    horizontalAlignment: portrait ? Text.AlignHCenter : Text.AlignLeft
    objectName: "ticket-advice"
}
