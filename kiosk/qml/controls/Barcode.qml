pragma ComponentBehavior: Bound

import QtQuick
import ".."

// A Code 128 in whole pixels, so that a scanner reads it off the screen.
Item {
    id: barcode

    required property list<int> bars
    required property int modules
    property int moduleWidth: 4

    implicitHeight: 140
    implicitWidth: modules * moduleWidth

    Repeater {
        model: barcode.bars.length / 2

        Rectangle {
            required property int index

            color: Theme.ink
            height: barcode.height
            width: barcode.bars[2 * index + 1] * barcode.moduleWidth
            x: barcode.bars[2 * index] * barcode.moduleWidth
        }
    }
}
