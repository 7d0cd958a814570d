import QtQuick
import ".."

// Takes the second half of a double tap, which belongs to what has just gone.
MouseArea {
    id: settling

    function begin() {
        timer.restart();
    }

    objectName: "settling"
    visible: timer.running

    Timer {
        id: timer

        interval: Theme.doubleTap
    }
}
