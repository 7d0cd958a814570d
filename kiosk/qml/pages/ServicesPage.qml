pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// Which service: open ones to tap, closed ones with the reason and the next opening.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property bool many: kiosk.services.count > 6

    ColumnLayout {
        anchors.fill: parent
        anchors.bottomMargin: 24
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: page.portrait ? 28 : 32
        spacing: 24

        Question {
            Layout.fillWidth: true
            help: page.many && !page.portrait ? "" : qsTr("Semua layanan gratis, tidak dipungut biaya.")
            text: qsTr("Apa yang ingin Anda urus?")
        }

        Scroller {
            Layout.fillHeight: true
            Layout.fillWidth: true

            GridLayout {
                columnSpacing: Theme.gap
                columns: page.portrait || page.kiosk.services.count === 1 ? 1 : page.many ? 3 : 2
                rowSpacing: page.many ? 10 : page.portrait ? Theme.gap : 18
                uniformCellWidths: true
                width: parent.width

                Repeater {
                    model: page.kiosk.services.rows

                    ServiceCard {
                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        Layout.minimumHeight: page.many ? 112 : page.portrait ? 184 : 180
                        compact: page.many
                        tileSize: page.many ? 74 : page.portrait ? 108 : 88
                        titleSize: page.many ? 29 : page.portrait ? Theme.titleSize : 32
                        objectName: "service-" + code

                        onClicked: page.kiosk.visit.chooseService(code)
                    }
                }
            }
        }
    }
}
