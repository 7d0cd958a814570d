import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// What a visitor keeps: a number or a name for it, facts, and the code to come back with.
Rectangle {
    id: card

    required property CodeModel code
    required property bool portrait
    property string caption: ""
    property string number: ""
    property string advice: ""

    color: Theme.paper
    implicitHeight: column.implicitHeight + (portrait ? 88 : 64)
    radius: 40

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: 48
        anchors.right: parent.right
        anchors.rightMargin: 48
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16

        Words {
            Layout.fillWidth: true
            color: Theme.quiet
            horizontalAlignment: Text.AlignHCenter
            text: card.caption
            visible: text !== ""
        }

        Words {
            Layout.fillWidth: true
            color: Theme.green
            font.pixelSize: Theme.figureSize + 8
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            objectName: "receipt-number"
            strong: true
            text: card.number
            visible: text !== ""
        }

        Barcode {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: 12
            bars: card.code.bars
            moduleWidth: card.portrait ? 4 : 3
            modules: card.code.modules
            objectName: "receipt-barcode"
        }

        Words {
            Layout.fillWidth: true
            color: Theme.quiet
            horizontalAlignment: Text.AlignHCenter
            objectName: "receipt-code"
            text: card.code.text
        }

        Words {
            Layout.fillWidth: true
            Layout.topMargin: 4
            horizontalAlignment: Text.AlignHCenter
            strong: true
            text: card.advice
            visible: text !== ""
        }
    }
}
