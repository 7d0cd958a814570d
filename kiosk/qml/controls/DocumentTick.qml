import QtQuick
import ".."

// One paper to bring, with the forms in which it is asked.
Tick {
    id: paper

    required property string code
    required property string title
    required property list<string> marks
    required property bool ifAny
    required property bool isTicked

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

    help: marks.map(mark => word(mark)).join(" · ") + (ifAny ? (marks.length > 0 ? " · " : "") + qsTr("jika ada") : "")
    text: title
    bottomPadding: 8
    leftPadding: 18
    rightPadding: 14
    textSize: Theme.smallSize
    topPadding: 8
    ticked: isTicked
}
