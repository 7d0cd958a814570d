import QtQuick
import LoketLPSE.Display
import "../../qml"
import "../../qml/controls"

// While nobody waits: the office's promise to the public, or one of its pictures.
Item {
    id: panel

    required property real factor
    required property Slideshow slides
    required property int textSize

    Rounded {
        anchors.fill: parent
        color: Theme.paper
        radius: 40
        visible: panel.slides.kind === "maklumat"

        Column {
            anchors.left: parent.left
            anchors.margins: 88
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: panel.textSize * 0.4

            Rounded {
                color: Theme.gold
                height: 12
                radius: 6
                width: 160
            }

            Words {
                color: Theme.green
                font.pixelSize: panel.textSize * 1.2
                lineHeight: 1
                objectName: "slideTitle"
                strong: true
                text: qsTr("Maklumat pelayanan")
            }

            Words {
                font.pixelSize: panel.textSize
                lineHeight: 1
                objectName: "slideText"
                text: panel.slides.text
                wrapMode: Text.NoWrap
            }
        }
    }

    Tile {
        anchors.fill: parent
        radius: 40
        visible: picture.visible
    }

    Image {
        id: picture

        anchors.fill: parent
        anchors.margins: 20
        asynchronous: true
        autoTransform: true
        cache: false
        fillMode: Image.PreserveAspectFit
        objectName: "slidePicture"
        source: panel.slides.picture
        sourceSize: Qt.size(width * panel.factor, height * panel.factor)
        visible: panel.slides.kind === "picture"

        onStatusChanged: {
            if (status === Image.Error)
                panel.slides.passOver();
        }
    }
}
