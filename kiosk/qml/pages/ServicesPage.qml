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
        anchors.bottomMargin: page.portrait ? 24 : 12
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
                columns: page.portrait || page.kiosk.services.count === 1 ? 1 : 2
                rowSpacing: page.many ? 10 : page.portrait ? Theme.gap : 18
                uniformCellWidths: true
                width: parent.width

                Repeater {
                    model: page.kiosk.services.rows

                    ServiceEntry {
                        required property string code

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        Layout.minimumHeight: page.many ? 124 : page.portrait ? 184 : 180
                        bare: !page.portrait
                        compact: page.many || !page.portrait && page.kiosk.services.count > 4
                        tileSize: page.many ? 74 : page.portrait ? 108 : 80
                        titleSize: page.many ? Theme.bodySize - 1 : page.portrait ? Theme.titleSize : Theme.titleSize - 4

                        onAsked: page.kiosk.papers.readStandard(code)
                        onChosen: page.kiosk.services.choose(code)
                    }
                }
            }
        }
    }
}
