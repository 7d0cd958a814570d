import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// The guestbook: fields, priority, privacy notice, and our own keyboard.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property DetailsModel details: kiosk.details

    function finish() {
        kiosk.signIn.proceed();
    }

    GridLayout {
        anchors.fill: parent
        columnSpacing: 0
        columns: page.portrait ? 1 : 2
        rowSpacing: 0

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: page.portrait ? Theme.margin : 40
            Layout.topMargin: page.portrait ? 28 : 36
            spacing: 24

            Question {
                Layout.fillWidth: true
                help: page.details.isGuest ? qsTr("Tamu tanpa nomor antrean.") : page.details.serviceTitle
                note: actions.notice
                text: qsTr("Isi buku tamu")
            }

            GuestbookFields {
                id: fields

                Layout.fillHeight: true
                Layout.fillWidth: true
                details: page.details

                onFinished: page.finish()
            }
        }

        ColumnLayout {
            Layout.fillHeight: !page.portrait
            Layout.fillWidth: page.portrait
            Layout.maximumWidth: page.portrait ? -1 : 1080
            Layout.minimumWidth: 1080
            spacing: 0

            Item {
                Layout.fillHeight: !page.portrait
            }

            GuestbookActions {
                id: actions

                Layout.bottomMargin: 24
                Layout.fillHeight: false
                Layout.fillWidth: true
                Layout.leftMargin: page.portrait ? Theme.margin : 24
                Layout.rightMargin: Theme.margin
                details: page.details
                kiosk: page.kiosk
                underWay: page.kiosk.visit.underWay

                onSubmitted: page.finish()
            }

            Keyboard {
                Layout.fillWidth: true
                keys: fields.current ? fields.current.keys : "names"
                longest: fields.current ? fields.current.longest : 0
                nextText: qsTr("Berikutnya")
                target: fields.current ? fields.current.editor : null

                onNext: fields.goToNext()
            }
        }
    }

    Connections {
        function onRefused(field: string) {
            fields.goTo(field);
        }

        target: page.kiosk.signIn
    }
}
