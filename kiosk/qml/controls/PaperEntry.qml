pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."

// One paper to bring: its name, the forms in which it is asked, and of whom.
RowLayout {
    id: paper

    required property int index
    required property string code
    required property string title
    required property list<string> marks
    required property bool ifAny
    required property string condition
    required property string note
    // Whether the forms stand beside the name, where there is room.
    property bool isWide: false

    function word(mark: string): string {
        switch (mark) {
        case "original":
            return qsTr("asli");
        case "copy":
            return qsTr("copy");
        case "meterai":
            return qsTr("meterai");
        case "signature":
            return qsTr("tanda tangan");
        default:
            return qsTr("cap");
        }
    }

    function asked(): string {
        switch (condition) {
        case "walk_in":
            return qsTr("bila datang langsung");
        case "asn":
            return qsTr("khusus ASN");
        case "not_asn":
            return qsTr("selain ASN");
        case "scheduled":
            return qsTr("pelatihan terjadwal");
        default:
            return ifAny ? qsTr("jika ada") : "";
        }
    }

    spacing: 20

    Rectangle {
        Layout.alignment: Qt.AlignTop
        color: Theme.mint
        implicitHeight: 46
        implicitWidth: 46
        radius: 23

        Words {
            anchors.centerIn: parent
            color: Theme.green
            font.pixelSize: Theme.smallSize
            lineHeight: 1
            strong: true
            text: paper.index + 1
        }
    }

    GridLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        columnSpacing: 20
        columns: paper.isWide ? 2 : 1
        rowSpacing: 4

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.minimumHeight: 46
            spacing: 2

            Words {
                Layout.fillWidth: true
                lineHeight: 1.06
                objectName: "paper-" + paper.code
                strong: true
                text: paper.title
            }

            Words {
                Layout.fillWidth: true
                color: Theme.quiet
                font.pixelSize: Theme.smallSize
                text: paper.note
                visible: text !== ""
            }
        }

        Flow {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.maximumWidth: paper.isWide ? 360 : -1
            Layout.minimumWidth: paper.isWide ? 360 : 0
            spacing: 10
            visible: paper.marks.length > 0 || paper.asked() !== ""

            Repeater {
                model: paper.marks

                Tag {
                    required property string modelData

                    text: paper.word(modelData)
                }
            }

            Tag {
                color: Theme.straw
                inkColor: Theme.amber
                text: paper.asked()
                visible: text !== ""
            }
        }
    }
}
