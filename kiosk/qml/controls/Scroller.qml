import QtQuick
import ".."

// A column that moves under the finger when it does not fit, and says that there is more. Its arrows
// stand beside what is to be read, never upon it.
Item {
    id: scroller

    property color fade: Theme.paper
    default property alias content: holder.data
    readonly property bool isOnDeep: Qt.colorEqual(fade, Theme.deep)
    readonly property bool overflows: flick.contentHeight > flick.height + 1
    readonly property alias contentY: flick.contentY
    // How far the arrows stand out into the page's margin.
    property int outward: 36
    // Whether what is read makes room for the arrows by itself.
    property bool isOwnGutter: false
    // Follows `overflows` once it stands: what becomes narrower for the arrows may become higher.
    property bool hasArrows: false
    // What its height and its view's were when it last settled so; 0 before.
    property real narrowHeight: 0
    property real settledHeight: 0

    function reveal(item: Item) {
        const top = item.mapToItem(holder, 0, 0).y;
        const bottom = top + item.height;
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top - Theme.between);
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = Math.min(bottom + Theme.between, flick.contentHeight) - flick.height;
    }

    function toTop() {
        flick.contentY = 0;
    }

    // Makes room for the arrows, and gives it back when there may again be room without them. Becoming
    // narrower makes higher, which so is no reason to try again: it would go on for ever.
    function settle() {
        const mayFit = flick.contentHeight < narrowHeight || height > settledHeight;
        const wasNarrow = hasArrows;
        if (!hasArrows)
            hasArrows = overflows;
        else if (mayFit && flick.contentHeight < 1.25 * flick.height)
            hasArrows = false;
        narrowHeight = wasNarrow && hasArrows ? flick.contentHeight : 0;
        settledHeight = height;
        if (wasNarrow !== hasArrows)
            settling.restart();
    }

    onHeightChanged: settling.restart()

    Timer {
        id: settling

        interval: 40

        onTriggered: scroller.settle()
    }

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.rightMargin: scroller.hasArrows && !scroller.isOwnGutter ? Theme.target + Theme.between - scroller.outward : 0
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: holder.height
        contentWidth: width
        interactive: scroller.overflows

        onContentHeightChanged: settling.restart()

        Item {
            id: holder

            height: childrenRect.y + childrenRect.height
            width: flick.width
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: flick.left
        anchors.right: flick.right
        height: 56
        visible: scroller.overflows && !flick.atYEnd

        gradient: Gradient {
            GradientStop {
                color: Qt.alpha(scroller.fade, 0)
                position: 0
            }

            GradientStop {
                color: scroller.fade
                position: 1
            }
        }
    }

    Arrow {
        anchors.bottom: down.top
        anchors.bottomMargin: Theme.between
        anchors.horizontalCenter: down.horizontalCenter
        edge: scroller.isOnDeep ? Theme.softOnDeep : Theme.green
        fill: scroller.isOnDeep ? Theme.deepRaised : Theme.card
        fillPressed: scroller.isOnDeep ? Theme.deepLine : Theme.mint
        objectName: "scroll-up"
        sign: "chevron-up"
        tint: scroller.isOnDeep ? Theme.inkOnDeep : Theme.green
        visible: scroller.overflows && !flick.atYBeginning

        onClicked: flick.contentY = Math.max(0, flick.contentY - flick.height * 0.8)
    }

    Arrow {
        id: down

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.between
        anchors.right: parent.right
        anchors.rightMargin: -scroller.outward
        edge: fill
        fill: scroller.isOnDeep ? Theme.gold : Theme.green
        fillPressed: scroller.isOnDeep ? Theme.goldPressed : Theme.greenPressed
        objectName: "scroll-down"
        sign: "chevron-down"
        tint: scroller.isOnDeep ? Theme.inkOnGold : Theme.inkOnGreen
        visible: scroller.overflows && !flick.atYEnd

        onClicked: flick.contentY = Math.min(flick.contentY + flick.height * 0.8, flick.contentHeight - flick.height)
    }

    component Arrow: Pressable {
        id: arrow

        required property string sign
        required property color tint

        corner: height / 2
        edgeWidth: 3
        height: Theme.target
        padding: 24
        width: Theme.target

        contentItem: Icon {
            extent: 48
            name: arrow.sign
            tint: arrow.tint
        }
    }
}
