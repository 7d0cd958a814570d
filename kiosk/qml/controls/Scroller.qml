import QtQuick
import ".."

// A column that moves under the finger when it does not fit, and says that there is more.
Item {
    id: scroller

    property color fade: Theme.paper
    default property alias content: holder.data
    readonly property bool overflows: flick.contentHeight > flick.height + 1
    readonly property alias contentY: flick.contentY

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

    Flickable {
        id: flick

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: holder.height
        contentWidth: width
        interactive: scroller.overflows

        Item {
            id: holder

            height: childrenRect.y + childrenRect.height
            width: flick.width
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        height: 56
        visible: scroller.overflows && !flick.atYEnd
        width: parent.width

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

    Pressable {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        corner: height / 2
        edge: Theme.green
        fill: Theme.green
        fillPressed: Theme.greenPressed
        height: Theme.target
        objectName: "scroll-down"
        padding: 24
        visible: scroller.overflows && !flick.atYEnd
        width: Theme.target

        contentItem: Icon {
            extent: 48
            name: "chevron-down"
            tint: Theme.inkOnGreen
        }

        onClicked: flick.contentY = Math.min(flick.contentY + flick.height * 0.8, flick.contentHeight - flick.height)
    }
}
