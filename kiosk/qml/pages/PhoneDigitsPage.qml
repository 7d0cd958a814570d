pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"
import LoketLPSE.Kiosk

// Proof of having sat there: the last four digits of the phone given at sign-in.
Item {
    id: page

    required property KioskModel kiosk
    required property bool portrait
    readonly property StayModel stay: kiosk.stay
    // Lying and large there is just room for the refusal.
    readonly property bool isTight: !portrait && Theme.large && stay.problem !== ""

    GridLayout {
        anchors.fill: parent
        columnSpacing: 0
        columns: page.portrait ? 1 : 2
        rowSpacing: 0

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.topMargin: page.portrait ? 44 : 32
            spacing: page.isTight ? 20 : 32

            Question {
                Layout.fillWidth: true
                help: page.isTight ? "" : qsTr("Ketik empat angka terakhir nomor telepon yang Anda tulis saat masuk.")
                text: qsTr("Keluar dari %1").arg(page.stay.computer)
            }

            Row {
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: page.portrait ? 40 : 8
                objectName: "digits"
                spacing: 24

                Repeater {
                    model: 4

                    Rectangle {
                        id: box

                        required property int index
                        readonly property bool isNext: index === page.stay.digits.length

                        border.color: isNext ? Theme.green : Theme.outline
                        border.width: isNext ? 5 : 3
                        color: Theme.card
                        height: page.isTight ? 120 : 168
                        radius: Theme.smallRadius
                        width: 136

                        Words {
                            anchors.centerIn: parent
                            font.pixelSize: Theme.displaySize
                            lineHeight: 1
                            strong: true
                            text: page.stay.digits.charAt(box.index)
                        }
                    }
                }
            }

            Refusal {
                Layout.fillWidth: true
                text: page.stay.problem
            }

            Item {
                Layout.fillHeight: true
            }

            ActionButton {
                Layout.bottomMargin: page.portrait ? 40 : 28
                Layout.fillWidth: true
                enabled: page.stay.maySignOut
                implicitHeight: 120
                kind: "primary"
                leadingIcon: page.stay.isBusy ? "" : "log-out"
                objectName: "sign-out"
                text: page.stay.isBusy ? qsTr("Sebentar…") : qsTr("Keluar dari %1").arg(page.stay.computer)

                onClicked: page.stay.signOut()
            }
        }

        Keyboard {
            Layout.alignment: Qt.AlignBottom
            Layout.fillHeight: !page.portrait
            Layout.fillWidth: page.portrait
            Layout.preferredWidth: page.portrait ? -1 : 860
            keys: "pin"
            longest: 4
            rowHeight: page.portrait ? 112 : (page.height - 2 * padding - 3 * space) / 4
            target: input
        }
    }

    TextEdit {
        id: input

        focus: true
        height: 0
        inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        objectName: "digits-input"
        opacity: 0
        text: page.stay.digits
        textFormat: TextEdit.PlainText
        width: 0

        Component.onCompleted: forceActiveFocus()
        Keys.onEnterPressed: page.stay.signOut()
        Keys.onReturnPressed: page.stay.signOut()
        onSelectedTextChanged: deselect()
        onTextChanged: {
            if (text !== page.stay.digits)
                page.stay.type(text);
            // What is no digit, or too much, is not kept.
            if (text !== page.stay.digits)
                text = Qt.binding(() => page.stay.digits);
            cursorPosition = length;
        }
    }
}
