pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."

// Names and values one below the other; what is empty is left out.
ColumnLayout {
    id: facts

    // Of objects with `name` and `value`.
    required property var entries

    spacing: 14

    Repeater {
        model: facts.entries

        RowLayout {
            id: fact

            required property var modelData

            Layout.fillWidth: true
            spacing: 24
            visible: modelData.value !== ""

            Words {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                color: Theme.quiet
                text: fact.modelData.name
            }

            Words {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                strong: true
                text: fact.modelData.value
            }
        }
    }
}
