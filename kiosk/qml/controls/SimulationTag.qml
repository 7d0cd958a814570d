import QtQuick
import ".."

// Says that the clock is not the real one.
Tag {
    color: Theme.gold
    inkColor: Theme.inkOnGold
    objectName: "simulation"
    text: qsTr("SIMULASI")
}
