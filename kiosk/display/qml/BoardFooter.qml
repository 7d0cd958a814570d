import QtQuick
import "../../qml"
import "../../qml/controls"

// The next change of hours, or that the board may be out of date; and that everything is free.
Rectangle {
    id: footer

    required property bool isCurrent
    required property int margin
    required property string notice

    color: isCurrent ? "#061F1B" : Theme.straw

    Rounded {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: footer.margin
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.amber
        height: 44
        radius: 22
        visible: !footer.isCurrent
        width: visible ? 44 : 0

        Words {
            anchors.centerIn: parent
            color: Theme.straw
            font.pixelSize: 32
            lineHeight: 1
            strong: true
            text: "!"
        }
    }

    Words {
        anchors.bottom: parent.bottom
        anchors.left: sign.right
        anchors.leftMargin: footer.isCurrent ? 0 : 20
        anchors.right: free.left
        anchors.rightMargin: 48
        anchors.top: parent.top
        color: footer.isCurrent ? Theme.inkOnDeep : Theme.amber
        font.pixelSize: 34
        lineHeight: 1
        fontSizeMode: Text.Fit
        minimumPixelSize: 30
        objectName: "notice"
        text: footer.isCurrent
            ? footer.notice
            : qsTr("Sambungan data terputus: papan belum diperbarui. Perhatikan panggilan petugas.")
        verticalAlignment: Text.AlignVCenter
    }

    Words {
        id: free

        anchors.right: parent.right
        anchors.rightMargin: footer.margin
        anchors.verticalCenter: parent.verticalCenter
        color: footer.isCurrent ? Theme.gold : Theme.amber
        font.pixelSize: 34
        lineHeight: 1
        strong: true
        text: qsTr("Semua layanan gratis")
    }
}
