import QtQuick
import ".."

// Text as the kiosk writes it: it wraps and is never cut off.
Text {
    property bool strong: false

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    font.weight: strong ? Font.Bold : Font.Normal
    lineHeight: 1.12
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
