pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// The whole notice on personal data.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait

    Scroller {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: page.portrait ? 44 : 32

        ColumnLayout {
            anchors.horizontalCenter: parent.horizontalCenter
            height: implicitHeight + 24
            spacing: 28
            width: Math.min(1240, parent.width)

            Question {
                Layout.fillWidth: true
                text: qsTr("Data pribadi Anda")
            }

            Repeater {
                model: page.kiosk.privacy.paragraphs

                Words {
                    required property int index
                    required property string modelData

                    Layout.fillWidth: true
                    font.pixelSize: Theme.titleSize
                    objectName: "privacy-" + index
                    text: modelData
                }
            }
        }
    }
}
