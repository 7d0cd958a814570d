import QtQuick
import QtQuick.Templates as T
import ".."

// Anything a visitor taps: takes no keyboard focus, answers the finger at once.
T.AbstractButton {
    id: pressable

    property color fill: Theme.card
    property color fillPressed: Theme.mint
    property color edge: Theme.line
    property real corner: Theme.radius
    property real edgeWidth: Theme.stroke

    focusPolicy: Qt.NoFocus
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)

    background: Rectangle {
        border.color: pressable.edge
        border.width: pressable.edgeWidth
        color: pressable.down ? pressable.fillPressed : pressable.fill
        radius: Math.min(pressable.corner, height / 2)
    }
}
