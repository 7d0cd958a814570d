import QtQuick

// The wish to go before others: one tap, no reason asked or kept (D56).
Tick {
    required property bool isPriority

    help: qsTr("lansia, disabilitas, hamil, menyusui, membawa anak")
    objectName: "priority"
    text: qsTr("Antrean prioritas")
    ticked: isPriority
}
