import QtQuick
import QtQuick.Layouts
import ".."

// What a page asks, and a sentence that helps to answer. Where room is to be left above what can
// be reached from a wheelchair, it takes that room, unless the page needs it. In the large layout it
// has the page's note too.
ColumnLayout {
    id: question

    property alias text: title.text
    property alias help: help.text
    property alias note: note.text
    readonly property bool isHigh: Theme.lead > 0

    Layout.fillHeight: isHigh
    Layout.maximumHeight: isHigh ? Math.max(implicitHeight, Theme.lead - 48) : -1
    Layout.minimumHeight: implicitHeight
    Layout.preferredHeight: isHigh ? Math.max(implicitHeight, Theme.lead - 48) : -1
    spacing: isHigh ? 16 : 8

    Item {
        Layout.fillHeight: true
        visible: question.isHigh
    }

    Words {
        id: title

        Layout.fillWidth: true
        font.pixelSize: question.isHigh ? Theme.displaySize : Theme.questionSize
        lineHeight: 1
        strong: true
    }

    Words {
        id: help

        Layout.fillWidth: true
        color: Theme.quiet
        font.pixelSize: question.isHigh ? Theme.titleSize : Theme.bodySize
        visible: text !== ""
    }

    Words {
        id: note

        Layout.fillWidth: true
        Layout.topMargin: 16
        color: Theme.quiet
        font.pixelSize: Theme.smallSize
        visible: Theme.large && text !== ""
    }

    Item {
        Layout.fillHeight: true
        visible: question.isHigh
    }
}
