import QtQuick
import QtQuick.Layouts
import ".."

// What a page asks, and a sentence that helps to answer.
ColumnLayout {
    id: question

    property alias text: title.text
    property alias help: help.text

    spacing: 8

    Words {
        id: title

        Layout.fillWidth: true
        font.pixelSize: Theme.questionSize
        lineHeight: 1
        strong: true
    }

    Words {
        id: help

        Layout.fillWidth: true
        color: Theme.quiet
        visible: text !== ""
    }
}
