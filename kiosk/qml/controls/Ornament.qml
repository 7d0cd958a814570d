import QtQuick

// The deep ground's batik, hardly lighter than the ground itself.
Image {
    fillMode: Image.Tile
    horizontalAlignment: Image.AlignLeft
    source: Qt.resolvedUrl("../../../resources/ornaments/kawung.svg")
    sourceSize.height: 120
    sourceSize.width: 120
    verticalAlignment: Image.AlignTop
}
