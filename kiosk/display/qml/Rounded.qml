import QtQuick
import QtQuick.Shapes
import "../../qml"

// A filled rectangle with round corners that stay smooth when the board is scaled: the software
// renderer paints a Rectangle's corners once and scales that picture.
Shape {
    id: rounded

    property alias color: outline.fillColor
    property alias frame: outline.strokeColor
    property int frameWidth: 0
    property int radius: Theme.radius

    ShapePath {
        id: outline

        strokeColor: "transparent"
        strokeWidth: rounded.frameWidth > 0 ? rounded.frameWidth : -1

        PathRectangle {
            height: rounded.height
            radius: rounded.radius
            strokeAdjustment: rounded.frameWidth
            width: rounded.width
        }
    }
}
