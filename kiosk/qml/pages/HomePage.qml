pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// Attracts, says whether the office is open, and asks who the visitor is.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait

    Scroller {
        id: scroller

        anchors.fill: parent
        fade: "transparent"
        isOwnGutter: true
        outward: -20

        GridLayout {
            columnSpacing: 0
            columns: page.portrait ? 1 : 2
            height: Math.max(implicitHeight, scroller.height)
            rowSpacing: 0
            width: parent.width

            HomeHero {
                Layout.fillHeight: !page.portrait
                Layout.fillWidth: page.portrait
                Layout.preferredHeight: page.portrait ? implicitHeight : -1
                Layout.preferredWidth: page.portrait ? -1 : 800
                kiosk: page.kiosk
                portrait: page.portrait
            }

            ColumnLayout {
                Layout.bottomMargin: 24
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.leftMargin: Theme.margin
                Layout.rightMargin: scroller.hasArrows ? Theme.target + 36 : Theme.margin
                Layout.topMargin: 28
                spacing: 20

                Question {
                    Layout.fillWidth: true
                    help: Theme.large ? "" : qsTr("Sentuh salah satu untuk mulai. Semua layanan gratis.")
                    text: Theme.large ? qsTr("Siapa Anda?") : qsTr("Selamat datang. Siapa Anda?")
                }

                GridLayout {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    columnSpacing: Theme.gap
                    columns: 2
                    rowSpacing: Theme.gap
                    uniformCellWidths: true

                    Repeater {
                        model: page.kiosk.home.audiences

                        AudienceCard {
                            Layout.fillHeight: true
                            Layout.fillWidth: true
                            Layout.minimumHeight: implicitHeight
                            objectName: "audience-" + code

                            onClicked: page.kiosk.visit.chooseAudience(code)
                        }
                    }
                }

                HomeErrands {
                    Layout.fillHeight: false
                    Layout.fillWidth: true
                    kiosk: page.kiosk
                }

                // Upright and large, what is to be touched comes before what is only to be read.
                TodaysHours {
                    Layout.fillWidth: true
                    home: page.kiosk.home
                    isWanted: page.portrait && Theme.large
                }
            }
        }
    }
}
