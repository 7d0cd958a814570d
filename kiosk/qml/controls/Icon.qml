import QtQuick

// A line icon of our family, in any colour; without a name it shows nothing.
Image {
    id: icon

    required property string name
    property color tint: "black"
    property int extent: 48

    height: extent
    source: name === "" ? "" : "image://icons/" + name + "/" + String(tint).substring(1)
    sourceSize.height: extent
    sourceSize.width: extent
    visible: name !== ""
    width: extent
}
