import QtQuick

// An address to photograph, on white ground and with its quiet zone.
Image {
    id: code

    required property string address
    property int extent: 220

    fillMode: Image.PreserveAspectFit
    height: extent
    source: address === "" ? "" : "image://qr/" + encodeURIComponent(address)
    sourceSize.height: extent
    sourceSize.width: extent
    width: extent
}
