import QtQuick
import "../../qml"

// Large capitals and figures on one line: the item is exactly as high as they are.
Item {
    id: capitals

    property alias color: label.color
    required property int least
    property alias text: label.text
    required property int size

    height: metrics.tightBoundingRect.height

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: label.fontInfo.pixelSize
        font.weight: Font.Bold
        text: "0"
    }

    Text {
        id: label

        anchors.baseline: capitals.bottom
        anchors.left: capitals.left
        anchors.right: capitals.right
        font.family: Theme.family
        font.pixelSize: capitals.size
        font.weight: Font.Bold
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        minimumPixelSize: capitals.least
        objectName: "number"
        textFormat: Text.PlainText
    }
}
