import QtQuick
import ".."

// The deep ground's batik, hardly lighter than the ground itself; no more than a distraction to
// whoever needs contrast.
Image {
    fillMode: Image.Tile
    horizontalAlignment: Image.AlignLeft
    source: Qt.resolvedUrl("../../../resources/ornaments/kawung.svg")
    sourceSize.height: 120
    sourceSize.width: 120
    verticalAlignment: Image.AlignTop
    visible: !Theme.contrast
}
