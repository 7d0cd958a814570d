import QtQuick
import QtQuick.Layouts
import ".."

// The number of the line that is kept while its visitor registers in the bidding room (D36).
Rectangle {
    id: kept

    required property string label

    border.color: Theme.gold
    border.width: 3
    color: Theme.deepRaised
    implicitHeight: row.implicitHeight + 40
    objectName: "kept-ticket"
    radius: Theme.radius
    visible: label !== ""

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.margins: 32
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 28

        Words {
            color: Theme.gold
            font.pixelSize: Theme.figureSize
            lineHeight: 1
            strong: true
            text: kept.label
            wrapMode: Text.NoWrap
        }

        Words {
            Layout.fillWidth: true
            color: Theme.inkOnDeep
            font.pixelSize: Theme.noteSize
            text: qsTr("Nomor loket Anda tetap di tempatnya dan dipanggil setelah Anda selesai di ruang bidding.")
        }
    }
}
