import QtQuick
import QtQuick.Layouts

// A row of the guestbook's model as a field; numbers need only a part of the width.
Field {
    required property int index
    required property string code
    required property string asked
    required property bool isOptional
    required property bool isShort
    required blocks
    // Of twelve columns.
    property int shortSpan: 6

    required problem

    Layout.alignment: Qt.AlignTop
    Layout.columnSpan: isShort ? shortSpan : 12
    Layout.fillWidth: true
    objectName: "field-" + code
    optional: isOptional
    secret: code === "identity_number"
}
