import QtQuick
import QtQuick.Layouts
import ".."
import LoketLPSE.Kiosk

// Read aloud, language and larger display: at the right end of every page's foot, one tap each.
RowLayout {
    id: wishes

    required property ComfortModel comfort
    required property ReadAloudModel readAloud
    property bool isOnDeep: false

    spacing: Theme.between

    ComfortButton {
        Layout.fillHeight: true
        Layout.minimumWidth: 168
        iconName: wishes.readAloud.isReading ? "volume-x" : "volume-2"
        isOn: wishes.readAloud.isReading
        isOnDeep: wishes.isOnDeep
        objectName: "read-aloud"
        text: wishes.readAloud.isReading ? qsTr("Berhenti") : qsTr("Bacakan")
        visible: wishes.readAloud.isOffered

        onClicked: wishes.readAloud.toggle()
    }

    ComfortButton {
        Layout.fillHeight: true
        Layout.minimumWidth: 132
        iconName: "globe"
        isOnDeep: wishes.isOnDeep
        objectName: "language"
        // Each language is offered in its own words: whoever needs it can read them.
        text: wishes.comfort.language === "en" ? "Bahasa Indonesia" : "English"

        onClicked: wishes.comfort.switchLanguage()
    }

    ComfortButton {
        Layout.fillHeight: true
        iconName: "accessibility"
        isOn: wishes.comfort.isLarge
        isOnDeep: wishes.isOnDeep
        objectName: "larger"
        text: wishes.comfort.isLarge ? qsTr("Tampilan biasa") : qsTr("Tampilan besar")

        onClicked: wishes.comfort.toggleLarge()
    }
}
