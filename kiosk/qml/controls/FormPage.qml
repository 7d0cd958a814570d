import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// A few fields, what happens with what is written into them, and the button that sends them.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    required property string title
    required property string help
    required property QtObject rows
    required property var labels
    required property string buttonText
    property var hints: ({})
    property string refusal: ""
    property bool isBusy: false

    signal edited(code: string, text: string)
    signal submitted

    function goTo(code: string) {
        fields.goTo(code);
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
                help: page.help
                note: privacy.text
                text: page.title
            }

            Refusal {
                Layout.fillWidth: true
                text: page.refusal
            }

            FieldList {
                id: fields

                Layout.fillHeight: true
                Layout.fillWidth: true
                hints: page.hints
                labels: page.labels
                rows: page.rows
                spans: ({
                        contact: width < 800 ? 12 : 7,
                        phone: width < 800 ? 12 : 7
                    })

                onEdited: (code, text) => page.edited(code, text)
                onFinished: page.submitted()
            }
        }

        ColumnLayout {
            Layout.fillHeight: !page.portrait
            Layout.fillWidth: page.portrait
            Layout.maximumWidth: page.portrait ? -1 : 1080
            Layout.minimumWidth: 1080
            spacing: 20

            Item {
                Layout.fillHeight: !page.portrait
            }

            PrivacyNotice {
                id: privacy

                Layout.fillWidth: true
                Layout.leftMargin: page.portrait ? Theme.margin : 24
                Layout.rightMargin: Theme.margin
                kiosk: page.kiosk
                visible: !Theme.large
            }

            RowLayout {
                Layout.bottomMargin: 4
                Layout.fillHeight: false
                Layout.leftMargin: page.portrait ? Theme.margin : 24
                Layout.rightMargin: Theme.margin
                spacing: Theme.between

                PrivacyNotice {
                    Layout.fillHeight: true
                    isBrief: true
                    kiosk: page.kiosk
                    visible: Theme.large
                }

                ActionButton {
                    Layout.fillWidth: true
                    Layout.minimumHeight: 112
                    enabled: !page.isBusy
                    kind: "primary"
                    objectName: "send"
                    text: page.isBusy ? qsTr("Sebentar…") : page.buttonText
                    trailingIcon: page.isBusy ? "" : "chevron-right"

                    onClicked: page.submitted()
                }
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
}
